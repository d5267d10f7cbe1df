/** Other programs that make documents: what they are called, where they are, how they are run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './measure.ts';

/** The report in the words of each peer: paths of files. */
export interface Sources {
  readonly typst: string;
  readonly markdown: string;
  readonly html: string;
  readonly pdfmake: string;
  readonly data: string;
  readonly template: string;
  /** The DOCX of this program. */
  readonly docx: string;
  /** For what is made. */
  readonly folder: string;
}

export interface Peer {
  readonly name: string;
  readonly makes: 'pdf' | 'docx';
  readonly note: string;
  /** With its version; absent if it is not installed. */
  readonly version: string | undefined;
  readonly command: (sources: Sources) => Command;
  readonly output: (sources: Sources) => string;
}

/** Packages of npm that `--install` fetches; they are no dependencies of the project. */
export const packages = [
  '@myriaddreamin/typst-ts-node-compiler@0.7.0',
  'pdfmake@0.3.11',
  'docxtemplater@3.71.0',
  'pizzip@3.3.0',
];

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const fonts = here('../../dist/assets/fonts');

function packageVersion(folder: string, name: string): string | undefined {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function programVersion(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/\d+(\.\d+)+/.exec(stdout)?.[0] ?? '') : undefined;
}

/** @param folder where packages of npm are installed */
export function peersIn(folder: string): readonly Peer[] {
  const worker = (name: string, ...args: readonly string[]): Command => ({
    program: process.execPath,
    args: [here(`workers/${name}.js`), folder, ...args],
    cwd: folder,
  });
  const out =
    (name: string) =>
    (sources: Sources): string =>
      path.join(sources.folder, name);
  const outputs = {
    typst: out('typst.pdf'),
    pdfmake: out('pdfmake.pdf'),
    weasyprint: out('weasyprint.pdf'),
    chromium: out('chromium.pdf'),
    soffice: out('report.pdf'),
    pandoc: out('pandoc.docx'),
    docxtemplater: out('docxtemplater.docx'),
  };
  return [
    {
      name: 'typst',
      makes: 'pdf',
      note: 'tagged, notes at the foot',
      version: packageVersion(folder, '@myriaddreamin/typst-ts-node-compiler'),
      command: (sources) => worker('typst', fonts, sources.typst, outputs.typst(sources)),
      output: outputs.typst,
    },
    {
      name: 'stock pdfmake',
      makes: 'pdf',
      note: 'no tags, notes at the end',
      version: packageVersion(folder, 'pdfmake'),
      command: (sources) => worker('pdfmake', fonts, sources.pdfmake, outputs.pdfmake(sources)),
      output: outputs.pdfmake,
    },
    {
      name: 'WeasyPrint',
      makes: 'pdf',
      note: 'from the HTML of this program, notes at the end',
      version: programVersion('weasyprint'),
      command: (sources) => ({
        program: 'weasyprint',
        args: ['-q', sources.html, outputs.weasyprint(sources)],
        cwd: sources.folder,
      }),
      output: outputs.weasyprint,
    },
    {
      name: 'Chromium',
      makes: 'pdf',
      note: 'prints the HTML of this program, notes at the end',
      version: programVersion('chromium'),
      command: (sources) => ({
        program: 'chromium',
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-pdf-header-footer',
          `--user-data-dir=${path.join(sources.folder, 'chromium')}`,
          `--print-to-pdf=${outputs.chromium(sources)}`,
          `file://${sources.html}`,
        ],
        cwd: sources.folder,
      }),
      output: outputs.chromium,
    },
    {
      name: 'LibreOffice',
      makes: 'pdf',
      note: 'from the DOCX of this program',
      version: programVersion('soffice'),
      command: (sources) => ({
        program: 'soffice',
        args: [
          `-env:UserInstallation=file://${path.join(sources.folder, 'soffice')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          sources.folder,
          sources.docx,
        ],
        cwd: sources.folder,
      }),
      output: outputs.soffice,
    },
    {
      name: 'pandoc',
      makes: 'docx',
      note: 'from Markdown, no page numbers in its contents',
      version: programVersion('pandoc'),
      command: (sources) => ({
        program: 'pandoc',
        args: ['--toc', '-o', outputs.pandoc(sources), sources.markdown],
        cwd: sources.folder,
      }),
      output: outputs.pandoc,
    },
    {
      name: 'docxtemplater',
      makes: 'docx',
      note: 'no notes, no contents',
      version: packageVersion(folder, 'docxtemplater'),
      command: (sources) =>
        worker('docxtemplater', sources.template, sources.data, outputs.docxtemplater(sources)),
      output: outputs.docxtemplater,
    },
  ];
}
