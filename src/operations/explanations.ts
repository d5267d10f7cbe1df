import { catalogueCodes } from '../catalogue/codes.ts';
import { composeCodes } from '../compose/codes.ts';
import type { Explanation } from '../finding/explanation.ts';
import { houseCodes } from '../render/docx/house/codes.ts';
import { ruleCodes } from '../rules/codes.ts';
import { rules } from '../rules/registry.ts';
import { schemaCodes } from '../schema/codes.ts';
import { yamlCodes } from '../source/codes.ts';
import { operationCodes } from './codes.ts';

/** Everything that the program can find, by code. */
export const explanations: readonly Explanation[] = [
  ...Object.values(yamlCodes),
  ...Object.values(schemaCodes),
  ...Object.values(catalogueCodes),
  ...Object.values(composeCodes),
  ...Object.values(houseCodes),
  ...Object.values(operationCodes),
  ...Object.values(ruleCodes),
  ...rules.map(({ meta }) => meta),
].sort((a, b) => (a.code < b.code ? -1 : 1));
