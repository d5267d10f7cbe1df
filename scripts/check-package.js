/**
 * What is published: `node scripts/check-package.js pack.json folder`, with what `npm pack --json` printed and
 * the folder in which the package was unpacked. Nothing that nobody needs, and nothing that says on which
 * machine, in which folder or by whom it was made.
 */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [list, folder] = process.argv.slice(2);
const [{ files, size, unpackedSize }] = JSON.parse(readFileSync(list, 'utf8'));
const faults = [];

const expected = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/dossier\.js$/,
  /^dist\/((cli|index|reader)\.js|build-id|LICENSES\.txt)$/,
  /^dist\/chunks\/[\w.-]+\.(js|wasm)$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
  /^dist\/assets\//,
  /^schemas\/[\w-]+\.json$/,
  // Messages and reports refer to these pages.
  /^docs\/[\w/-]+\.(md|svg|png)$/,
];
// Whoever forbids too much is corrected at once; whoever forbids too little never learns of it.
const never = [
  /\.map$/,
  /\.tsbuildinfo$/,
  /(^|\/)\.[^/]+$/,
  /(^|\/)(vault|dossier)\.ya?ml$/,
  /\.test\./,
];
for (const { path: file } of files) {
  if (!expected.some((pattern) => pattern.test(file)))
    faults.push(`${file} is none of what is expected.`);
  if (never.some((pattern) => pattern.test(file))) faults.push(`${file} must not be published.`);
}

const most = { packed: 9, unpacked: 24 };
const inMegabytes = (bytes) => bytes / 1024 / 1024;
if (inMegabytes(size) > most.packed || inMegabytes(unpackedSize) > most.unpacked)
  faults.push(
    `It has ${inMegabytes(size).toFixed(1)} MB, unpacked ${inMegabytes(unpackedSize).toFixed(1)} MB; it should have at most ${most.packed} and ${most.unpacked}.`,
  );

const project = path.resolve(import.meta.dirname, '..');
const { username, homedir } = os.userInfo();
const own = [project, os.hostname(), ...(homedir === '/' ? [] : [`${homedir}/`])].filter(
  // Names that are words stand everywhere.
  (word) => word.length > 4,
);
const places = [/\/(?:home|Users)\/(?!runner\/)[\w.-]+\//, /[A-Z]:\\Users\\/, /\/tmp\/[\w.-]+\//];
for (const { path: file } of files) {
  const text = readFileSync(path.join(folder, file), 'latin1');
  // WebAssembly of others says where they compiled it.
  const words = file.endsWith('.wasm') ? [project] : own;
  for (const word of words) if (text.includes(word)) faults.push(`${file} has “${word}” in it.`);
  if (!/^dist\/.*\.js$/.test(file) || file.endsWith('.wasm')) continue;
  for (const place of places) {
    const found = place.exec(text);
    if (found) faults.push(`${file} has the path “${found[0]}” in it.`);
  }
  if (text.includes(`"${username}"`) && username.length > 4)
    faults.push(`${file} has the name of a user in it.`);
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  console.log(
    `${files.length} files, ${inMegabytes(size).toFixed(1)} MB: nothing else, and no trace of this machine.`,
  );
}
