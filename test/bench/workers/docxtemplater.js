/** node docxtemplater.js PEERS TEMPLATE SOURCE OUTPUT */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , peers, template, source, output] = process.argv;
const require = createRequire(`${peers}/package.json`);
const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');
const document = new Docxtemplater(new PizZip(readFileSync(template)), {
  paragraphLoop: true,
  linebreaks: true,
  nullGetter: () => '',
});
document.render(JSON.parse(readFileSync(source, 'utf8')));
writeFileSync(output, document.toBuffer({ compression: 'DEFLATE' }));
