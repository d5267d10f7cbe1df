/** The licences of what the bundle contains: each asks to travel along with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} root the folder of the project
 * @param {import('esbuild').Metafile} metafile of the bundle
 * @returns {string} name, version and licence of every bundled package
 */
export function bundledLicences(root, metafile) {
  const folders = Object.keys(metafile.inputs).flatMap(
    (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
  );
  const texts = [...new Set(folders)].map((folder) => licenceOf(path.join(root, folder)));
  return texts.sort().join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

function licenceOf(folder) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)\b/i.test(entry));
  return [
    `${name} ${version} (${license ?? 'see below'})`,
    // Without a text of the licence, at least where it stands with the source.
    file
      ? readFileSync(path.join(folder, file), 'utf8').trim()
      : `Source and licence: ${repository?.url ?? repository}`,
  ].join('\n\n');
}
