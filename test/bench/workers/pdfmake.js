/** node pdfmake.js PEERS FONTS SOURCE OUTPUT */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , peers, fonts, source, output] = process.argv;
const require = createRequire(`${peers}/package.json`);
const pdfmake = require('pdfmake');
pdfmake.setFonts({
  Text: {
    normal: `${fonts}/SourceSerif4-Regular.ttf`,
    bold: `${fonts}/SourceSerif4-Bold.ttf`,
    italics: `${fonts}/SourceSerif4-Italic.ttf`,
    bolditalics: `${fonts}/SourceSerif4-BoldItalic.ttf`,
  },
});
const definition = JSON.parse(readFileSync(source, 'utf8'));
await pdfmake
  .createPdf({ ...definition, footer: (number, count) => `${number} / ${count}` })
  .write(output);
