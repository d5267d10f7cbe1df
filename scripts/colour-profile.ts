/** The ICC profile that says what the colours of a PDF mean. */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Where it lies now: pdfkit brings it along for its own PDF/A. */
export const colourProfile = (): string =>
  path.join(path.dirname(require.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc');
