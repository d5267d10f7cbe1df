/**
 * Measures how long the program takes beside its peers, and asserts nothing. Writes
 * `docs/benchmarks.md` and its plot.
 *
 * Usage: npm run bench [-- --runs 5 --install --out FOLDER], or --only gate, which prints that section alone
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { format } from 'prettier';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Document } from '../../src/document/document.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { prepareDossier } from '../../src/operations/prepare.ts';
import { publicAudience } from '../../src/redact/audience.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { generateDossier, generateVault, type Size } from './generator.ts';
import { headingPages } from './heading-pages.ts';
import { type Candidate, type Command, medians, race, type Sample } from './measure.ts';
import { type Aim, benchmarkPage, type Drift, type Gated, gateSection, type Row } from './page.ts';
import { packages, type Peer, peersIn, type Sources } from './peers.ts';
import { type Curve, plot } from './plot.ts';
import { template, templateData } from './sources/docxtemplater.ts';
import { markdownSource } from './sources/markdown.ts';
import { pdfmakeSource } from './sources/pdfmake.ts';
import { typstSource } from './sources/typst.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    out: { type: 'string', default: path.join(root, 'docs') },
    install: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const limits = { runs: Math.max(1, Number(values.runs)), patience: 90 };
const peersFolder = path.resolve(process.env['BENCH_PEERS'] ?? path.join(root, '.bench-peers'));

/** Dossiers whose submission has about as many pages. */
const sizes: readonly Size[] = [
  { officials: 1, designated: 0, acts: 1, evidence: 1 },
  { officials: 7, acts: 21, evidence: 30 },
  { officials: 58, acts: 172, evidence: 200 },
];
const manyDossiers = [1, 100, 1000];

const ours = { pdf: 'this program: PDF', docx: 'this program: DOCX', both: 'this program: both' };
const bin = path.join(root, 'bin/dossier.js');
const node = (cwd: string, ...args: readonly string[]): Command => ({
  program: process.execPath,
  args,
  cwd,
});

function writeDossier(workspace: string, id: string, size: Size): void {
  const folder = path.join(workspace, 'dossiers', id);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of generateDossier(id, size))
    writeFileSync(path.join(folder, file), text);
}

async function submissionIn(workspace: string): Promise<Document> {
  const host = createNodeHost({ cwd: workspace });
  const { catalogue } = await loadCatalogue(host);
  const { documents } = await prepareDossier(host, 'dossiers/zz-bench', {
    catalogue,
    audience: publicAudience,
    asOf: '2026-03-01',
  });
  const submission = documents.find(({ request }) => request.kind === 'submission');
  if (!submission) throw new Error('The generated dossier has no submission.');
  return submission.document;
}

function writeSources(folder: string, document: Document): Sources {
  mkdirSync(folder);
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return {
    folder,
    typst: write('report.typ', typstSource(document)),
    markdown: write('report.md', markdownSource(document)),
    html: write('report.html', renderHtml(document)),
    pdfmake: write('pdfmake.json', pdfmakeSource(document)),
    data: write('data.json', templateData(document)),
    template: write('template.docx', template()),
    docx: path.join(folder, 'report.docx'),
  };
}

async function pagesOf(file: string): Promise<number | undefined> {
  if (!file.endsWith('.pdf') || !existsSync(file)) return undefined;
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  return pdf.numPages;
}

/** What this program does, and all installed peers, with one report. */
async function compare(
  workspace: string,
  peers: readonly Peer[],
): Promise<{ pages: number; rows: Row[] }> {
  const sources = writeSources(path.join(workspace, 'sources'), await submissionIn(workspace));
  const built = (kind: string): string =>
    path.join(workspace, 'out', 'zz-bench', `zz-bench-eu.${kind}`);
  const building = (formats: string): Omit<Candidate<string>, 'key'> => ({
    command: node(
      workspace,
      bin,
      'build',
      '--regime',
      'eu-ghrsr',
      '--format',
      formats,
      '--quiet',
      '--no-cache',
    ),
    // What is there already would not be made again.
    prepare: () => {
      rmSync(path.join(workspace, 'out'), { recursive: true, force: true });
    },
  });
  const both = building('pdf,docx');
  both.prepare?.();
  spawnSync(both.command.program, both.command.args, { cwd: workspace });
  writeFileSync(sources.docx, readFileSync(built('docx')));
  const pages = (await pagesOf(built('pdf'))) ?? NaN;

  const results = race(
    [
      { key: ours.pdf, ...building('pdf') },
      { key: ours.docx, ...building('docx') },
      { key: ours.both, ...both },
      ...peers.map((peer) => ({ key: peer.name, command: peer.command(sources) })),
    ],
    path.join(workspace, 'figures'),
    limits,
    (name, message) => {
      console.error(`${name} failed: ${message}`);
    },
  );
  const rows: Row[] = [];
  for (const [name, samples] of results) {
    const peer = peers.find((one) => one.name === name);
    const own = results.get(name === ours.both || peer === undefined ? name : ours[peer.makes]);
    const sample = medians(samples);
    rows.push({
      ...sample,
      name: peer ? `${peer.name}: ${peer.makes.toUpperCase()}` : name,
      note: peer?.note ?? 'tagged, notes at the foot',
      ratio: sample.time / medians(own ?? []).time,
      pages: peer ? await pagesOf(peer.output(sources)) : name === ours.docx ? undefined : pages,
      runs: samples.length,
    });
  }
  return { pages, rows };
}

function validateMany(folder: string, dossiers: number): Sample {
  const workspace = path.join(folder, `many-${String(dossiers)}`);
  for (let index = 1; index <= dossiers; index += 1)
    writeDossier(workspace, `zz-bench-${String(index)}`, { officials: 1, acts: 3, evidence: 5 });
  const results = race(
    [{ key: 'validate', command: node(workspace, bin, 'validate', '--quiet') }],
    path.join(folder, 'figures'),
    limits,
    (_, message) => {
      throw new Error(message);
    },
  );
  return medians(results.get('validate') ?? []);
}

/** The same dossiers twice, and beside one of them a vault. */
async function gate(folder: string, size: Size, formats: readonly string[]): Promise<Gated> {
  const witnesses = generateVault(10);
  const [open, closed] = ['open', 'closed'].map((name) => {
    const workspace = path.join(folder, `gate-${String(size.acts)}-${name}`);
    writeDossier(workspace, 'zz-bench', size);
    const dossier = path.join(workspace, 'dossiers', 'zz-bench');
    writeFileSync(path.join(dossier, 'persons.yaml'), witnesses.persons);
    if (name === 'closed') writeFileSync(path.join(dossier, 'vault.yaml'), witnesses.vault);
    return workspace;
  }) as [string, string];
  const building = (workspace: string): Candidate<string> => ({
    key: workspace,
    command: node(
      workspace,
      ...[
        bin,
        'build',
        '--regime',
        'eu-ghrsr',
        '--format',
        formats.join(','),
        '--quiet',
        '--no-cache',
      ],
    ),
    prepare: () => {
      rmSync(path.join(workspace, 'out'), { recursive: true, force: true });
    },
  });
  const results = race(
    [building(open), building(closed)],
    path.join(folder, 'figures'),
    limits,
    (_, message) => {
      throw new Error(message);
    },
  );
  return {
    pages: (await pagesOf(path.join(open, 'out', 'zz-bench', 'zz-bench-eu.pdf'))) ?? NaN,
    formats: formats.length === 1 ? 'PDF' : 'all formats',
    without: medians(results.get(open) ?? []),
    within: medians(results.get(closed) ?? []),
  };
}

async function gateAll(folder: string): Promise<Gated[]> {
  const gated: Gated[] = [];
  for (const size of sizes)
    for (const formats of [['pdf'], ['pdf', 'docx', 'html', 'text']])
      gated.push(await gate(path.join(folder, formats.join('-')), size, formats));
  return gated;
}

/** On which pages LibreOffice puts the headings of the submissions of this repository. */
function driftOfShipped(workspace: string): Drift[] {
  const out = path.join(workspace, 'shipped');
  const { program, args } = node(root, bin, 'build', '--format', 'docx', '--out', out, '--quiet');
  spawnSync(program, args, { cwd: root });
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.docx'))
    .sort()
    .flatMap((file) => {
      const found = headingPages(path.join(out, file));
      if (!found || found.listed === 0) return [];
      return [
        {
          document: path.basename(file, '.docx'),
          listed: found.listed,
          elsewhere: found.elsewhere.length,
        },
      ];
    });
}

function aimsOf(
  bare: Sample,
  validation: readonly Sample[],
  reports: readonly { readonly pages: number; readonly rows: readonly Row[] }[],
): Aim[] {
  const times = (value: number): string => `${value.toFixed(2)} ×`;
  const below = (work: string, value: number, aim: number, unit = times): Aim => ({
    work,
    aim: `at most ${unit(aim)}`,
    measured: Number.isNaN(value) ? 'a peer is missing' : unit(value),
    isReached: Number.isNaN(value) ? undefined : value <= aim,
  });
  const [one, hundred, thousand] = validation;
  const reportAims = [1.5, 0.8, 0.35].flatMap((aim, index) => {
    const report = reports[index];
    if (!report) return [];
    const row = (name: string): Row | undefined => report.rows.find((item) => item.name === name);
    const peers = (row('typst: PDF')?.time ?? NaN) + (row('pandoc: DOCX')?.time ?? NaN);
    const own = row(ours.both);
    return [
      below(
        `${String(report.pages)} pages, PDF and DOCX together, ÷ (typst PDF + pandoc DOCX)`,
        (own?.time ?? NaN) / peers,
        aim,
      ),
      ...(index === 2
        ? [
            below(
              `${String(report.pages)} pages, memory`,
              own?.memory ?? NaN,
              400,
              (value) => `${value.toFixed(0)} MB`,
            ),
          ]
        : []),
    ];
  });
  const [, medium, large] = reports.map(({ pages, rows }) => ({
    pages,
    time: rows.find(({ name }) => name === ours.both)?.time ?? NaN,
  }));
  const growth = (large?.time ?? NaN) / (medium?.time ?? NaN);
  return [
    below('`validate` one dossier ÷ start of bare Node', (one?.time ?? NaN) / bare.time, 2),
    ...reportAims,
    below(
      'Growth of the time from the second to the third report ÷ growth of the pages',
      growth / ((large?.pages ?? NaN) / (medium?.pages ?? NaN)),
      1,
    ),
    below(
      '1,000 dossiers validated ÷ 10 times 100 dossiers',
      (thousand?.time ?? NaN) / (10 * (hundred?.time ?? NaN)),
      1,
    ),
  ];
}

if (values.install) {
  mkdirSync(peersFolder, { recursive: true });
  spawnSync('npm', ['install', '--no-audit', '--prefix', peersFolder, ...packages], {
    stdio: 'inherit',
  });
}
const known = peersIn(peersFolder);
const peers = known.filter(({ version }) => version !== undefined);
const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
const [load = 0] = os.loadavg();
/** With other work on the machine the ratios are what counts. */
const begun = `When it began, ${load.toFixed(1)} processes were competing for the cores`;

async function measureGate(): Promise<void> {
  const section = [...gateSection(await gateAll(folder)), `${begun}.`].join('\n\n');
  console.log(await format(section, { parser: 'markdown', printWidth: 100 }));
}

async function measureAll(): Promise<void> {
  const bareResults = race(
    [{ key: 'bare', command: node(folder, '-e', '0') }],
    path.join(folder, 'figures'),
    limits,
    (_, message) => {
      throw new Error(message);
    },
  );
  const bare = medians(bareResults.get('bare') ?? []);
  const validation = manyDossiers.map((dossiers) => ({
    dossiers,
    sample: validateMany(folder, dossiers),
  }));
  const reports: { pages: number; rows: Row[] }[] = [];
  for (const [index, size] of sizes.entries()) {
    const workspace = path.join(folder, `report-${String(index)}`);
    writeDossier(workspace, 'zz-bench', size);
    console.error(`Report ${String(index + 1)} of ${String(sizes.length)}`);
    reports.push(await compare(workspace, peers));
  }
  const failed = peers.filter(
    ({ name }) => !reports.every(({ rows }) => rows.some((row) => row.name.startsWith(`${name}:`))),
  );
  const missing = known.filter(({ version }) => version === undefined);
  const page = benchmarkPage({
    machine: `${String(os.availableParallelism())} cores, ${String(Math.round(os.totalmem() / 2 ** 30))} GB, Node ${process.version}, ${os.platform()} ${os.arch()}. A bare start of Node took ${bare.time.toFixed(2)} s. ${begun}: with more than there are cores, all times are longer than on a quiet machine, and the ratios are what counts.`,
    versions: peers.map(({ name, version = '' }) => `${name} ${version}`.trim()),
    leftOut: [...missing, ...failed].map(({ name }) => name),
    aims: aimsOf(
      bare,
      validation.map(({ sample }) => sample),
      reports,
    ),
    sizes: reports,
    validation,
    gated: await gateAll(folder),
    drift: driftOfShipped(folder),
  });
  const names = [...new Set(reports.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const curves = names.map((name): Curve => ({
    name,
    isOurs: name.startsWith('this program'),
    isDashed: name.endsWith('DOCX'),
    points: reports.flatMap(({ pages, rows }) =>
      rows.filter((row) => row.name === name).map(({ time }) => ({ pages, seconds: time })),
    ),
  }));
  const pagesSet = reports.map(({ pages }) => pages);
  mkdirSync(path.join(values.out, 'images'), { recursive: true });
  writeFileSync(
    path.join(values.out, 'benchmarks.md'),
    await format(page, { parser: 'markdown', printWidth: 100 }),
  );
  writeFileSync(
    path.join(values.out, 'images', 'benchmarks.svg'),
    plot(curves, 'The same report, whole processes', pagesSet),
  );
  console.log(page);
}

try {
  await (values.only === 'gate' ? measureGate() : measureAll());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
