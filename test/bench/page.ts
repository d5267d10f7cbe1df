/** What was measured as a page of the documentation. */
import type { Sample } from './measure.ts';

export interface Row extends Sample {
  readonly name: string;
  readonly note: string;
  /** How many times the time of this program for the same format it takes. */
  readonly ratio: number;
  /** Of a PDF. */
  readonly pages: number | undefined;
  readonly runs: number;
}

export interface Aim {
  readonly work: string;
  readonly aim: string;
  readonly measured: string;
  readonly isReached: boolean | undefined;
}

/** Headings of a DOCX that another program puts on another page than its contents say. */
export interface Drift {
  readonly document: string;
  readonly listed: number;
  readonly elsewhere: number;
}

/** The same build with nothing that is withheld, and with a vault that has to be looked for. */
export interface Gated {
  readonly pages: number;
  readonly formats: string;
  readonly without: Sample;
  readonly within: Sample;
}

export interface Measured {
  readonly machine: string;
  readonly versions: readonly string[];
  readonly leftOut: readonly string[];
  readonly aims: readonly Aim[];
  readonly sizes: readonly { readonly pages: number; readonly rows: readonly Row[] }[];
  readonly validation: readonly { readonly dossiers: number; readonly sample: Sample }[];
  readonly gated: readonly Gated[];
  readonly drift: readonly Drift[];
}

const seconds = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const whole = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(0));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What it takes to read everything back before it leaves. */
export const gateSection = (gated: readonly Gated[]): string[] => [
  '## With the leak gate',
  'With nothing withheld, no output is opened. With a vault of ten witnesses every output is read back and searched for their names, in their forms and scripts, and for their addresses. The same build, whole processes, in turn:',
  table(
    ['Build', 'Nothing withheld', 'Ten witnesses withheld', 'Ratio', 'Processor', 'Memory'],
    gated.map(({ pages, formats, without, within }) => [
      `${String(pages)} pages, ${formats}`,
      `${seconds(without.time)} s`,
      `${seconds(within.time)} s`,
      seconds(within.time / without.time),
      `${seconds(without.processor)} s, ${seconds(within.processor)} s`,
      `${whole(without.memory)} MB, ${whole(within.memory)} MB`,
    ]),
  ),
];

export function benchmarkPage(measured: Measured): string {
  const { machine, versions, leftOut, aims, sizes, validation, gated, drift } = measured;
  return [
    '# How fast it is',
    'The same report in this program and in others that make PDF or DOCX, side by side in one run: whole processes, from their start to their end. This program also reads the dossier, checks it, and composes the report; the others are given it ready in their own language. Made by `npm run bench`, which writes this page; nothing here is asserted by a test.',
    '![Seconds over pages for every program, on logarithmic scales](images/benchmarks.svg)',
    '## What is aimed at',
    table(
      ['Work', 'Aim', 'Measured', 'Reached'],
      aims.map(({ work, aim, measured: value, isReached }) => [
        work,
        aim,
        value,
        isReached === undefined ? '–' : isReached ? 'yes' : 'not yet',
      ]),
    ),
    'What was tried to reach them, and why some are missed, stands in [decision 13](adr/0013-what-makes-it-fast.md).',
    '## Side by side',
    'Medians. “Ratio” compares with this program making the same format: above 1, the other is slower. “Processor” is the time of all processor cores together, on which other work on the machine weighs less. “Memory” is the peak of the largest process.',
    ...sizes.flatMap(({ pages, rows }) => [
      `### ${String(pages)} pages`,
      table(
        ['Program', 'Seconds', 'Ratio', 'Processor', 'Memory', 'Pages', 'Runs', 'Remarks'],
        rows.map((row) => [
          row.name,
          seconds(row.time),
          seconds(row.ratio),
          `${seconds(row.processor)} s`,
          `${whole(row.memory)} MB`,
          row.pages === undefined ? '–' : String(row.pages),
          String(row.runs),
          row.note,
        ]),
      ),
    ]),
    '## Checking many dossiers',
    table(
      ['`dossier validate`', 'Seconds', 'Each', 'Processor', 'Memory'],
      validation.map(({ dossiers, sample }) => [
        `${String(dossiers)} ${dossiers === 1 ? 'dossier' : 'dossiers'}`,
        seconds(sample.time),
        `${whole((sample.time / dossiers) * 1000)} ms`,
        `${seconds(sample.processor)} s`,
        `${whole(sample.memory)} MB`,
      ]),
    ),
    ...gateSection(gated),
    '## Pages of the DOCX',
    'The contents of a DOCX say the pages of the PDF. How many headings LibreOffice puts on another page:',
    table(
      ['Submission', 'Headings', 'On another page'],
      drift.map(({ document, listed, elsewhere }) => [document, String(listed), String(elsewhere)]),
    ),
    '## How it was measured',
    [
      `- ${machine}`,
      `- Peers: ${versions.join(', ')}.`,
      ...(leftOut.length > 0
        ? [`- Left out, as not installed or failing: ${leftOut.join(', ')}.`]
        : []),
      '- The dossiers are generated (`test/bench/generator.ts`), and so is the source for each peer, from the same document (`test/bench/sources`). Figures are drawn by this program alone; the others set their alternative texts.',
      '- Each program runs once to warm up, then all take turns. What takes very long runs fewer times.',
    ].join('\n'),
    'To repeat it on Debian:',
    '```sh\napt-get install -y --no-install-recommends pandoc weasyprint chromium libreoffice-writer-nogui time\nnpm run bench -- --install\n```',
    '`--runs 3` takes fewer runs, `--out FOLDER` writes the page elsewhere. Packages of npm are looked for in the folder that `BENCH_PEERS` names, else in `.bench-peers`.',
  ].join('\n\n');
}
