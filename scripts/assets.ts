/** Writes `dist/assets/`: what the program reads at run time besides its own code. */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { catalogueAsset } from '../src/catalogue/load.ts';
import { readCatalogue } from '../src/catalogue/read.ts';
import { type CatalogueData, toCatalogue } from '../src/catalogue/catalogue.ts';
import { checkPacks } from '../src/compose/template/check.ts';
import { createNodeHost } from '../src/host/node.ts';
import { colourProfile } from './colour-profile.ts';
import { fontFiles } from './fonts.ts';
import { readWrittenSchemas, root } from './schemas.ts';

/** What makes pictures of figures, for programs that know no SVG. */
const rasteriser = (): string =>
  createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** What says which letters the signs of East Asian PDFs are: for reading exhibits, not for writing. */
const encodingTables = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/cmaps/LICENSE'));

/** @returns the packs that come with the package */
export async function generateAssets(): Promise<CatalogueData> {
  const assets = `${root}dist/assets/`;
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(`${assets}fonts`, { recursive: true });
  writeFileSync(`${assets}schemas.json`, JSON.stringify(Object.fromEntries(readWrittenSchemas())));
  mkdirSync(`${assets}colour`, { recursive: true });
  copyFileSync(colourProfile(), `${assets}colour/sRGB.icc`);
  for (const [name, source] of fontFiles()) copyFileSync(source, `${assets}fonts/${name}`);
  copyFileSync(rasteriser(), `${assets}resvg.wasm`);
  cpSync(encodingTables(), `${assets}cmaps`, { recursive: true });

  const host = createNodeHost({ cwd: root });
  const { data, findings } = await readCatalogue(host, 'templates');
  const problems = [
    ...findings.map(({ place, message }) => `${place?.file ?? ''}: ${message}`),
    ...checkPacks(data, toCatalogue(data).sections).map(
      ({ file, span, message }) => `${file}, sign ${String(span?.start ?? 0)}: ${message}`,
    ),
  ];
  if (problems.length > 0)
    throw new Error(`The templates are not in order:\n${problems.join('\n')}`);
  writeFileSync(assets + catalogueAsset, JSON.stringify(data));
  return data;
}
