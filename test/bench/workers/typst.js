/** node typst.js PEERS FONTS SOURCE OUTPUT */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , peers, fonts, source, output] = process.argv;
const require = createRequire(`${peers}/package.json`);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(output, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }));
