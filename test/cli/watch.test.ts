/** The built program while it watches: each test waits for the line that a change is answered with. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { houseFile } from '../support/house-file.ts';

const bin = fileURLToPath(new URL('../../bin/dossier.js', import.meta.url));
const baseCase = fileURLToPath(new URL('../base-case/', import.meta.url));
/** Longer than any machine takes. */
const patience = 30_000;

let folder = '';
let program: Program | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'watch-'));
  addDossier('zz-base');
});
afterEach(() => {
  program?.process.kill('SIGKILL');
  program = undefined;
  rmSync(folder, { recursive: true });
});

const at = (file: string): string => path.join(folder, file);
const text = (file: string): string => readFileSync(at(file), 'utf8');
const save = (file: string, content: string): void => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
};
/** As many editors save: the new file is written beside the old one and put in its place. */
const saveInPlace = (file: string, content: string): void => {
  save(`${file}.new`, content);
  renameSync(at(`${file}.new`), at(file));
};

function addDossier(id: string): void {
  cpSync(baseCase, at(`dossiers/${id}`), { recursive: true });
  const main = `dossiers/${id}/dossier.yaml`;
  save(main, text(main).replace('id: zz-base', `id: ${id}`));
}

interface Program {
  readonly process: ChildProcess;
  /** The lines since this was last asked, up to the first that says something. */
  readonly line: (says: string) => Promise<readonly string[]>;
  /** Ends it as Ctrl-C does. */
  readonly end: () => Promise<{ code: number | null; rest: string }>;
}

function watch(...words: readonly string[]): Program {
  const child = spawn(
    process.execPath,
    [bin, 'watch', '--as-of', '2026-03-01', '--format', 'text', ...words],
    { cwd: folder, env: { PATH: process.env['PATH'] } },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (printed += part));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  program = {
    process: child,
    line: async (says) => {
      const stop = Date.now() + patience;
      while (!printed.includes(says) || !printed.endsWith('\n')) {
        if (Date.now() > stop) throw new Error(`“${says}” was not said, but:\n${printed}`);
        await pause(20);
      }
      const lines = printed.trimEnd().split('\n');
      printed = '';
      return lines;
    },
    end: async () => {
      child.kill('SIGINT');
      return { code: await ended, rest: printed };
    },
  };
  return program;
}

const line = (dossier: string, says: string): unknown =>
  expect.stringMatching(new RegExp(`^\\d\\d:\\d\\d:\\d\\d  ${dossier}  ${says}$`));
const prosecutions = 'dossiers/zz-base/prosecutions.yaml';
const document = 'out/zz-base/zz-base-eu.txt';

it('builds, survives a half-saved file, builds again when it is mended, and ends with Ctrl-C', async () => {
  const { line: said, end } = watch();
  expect(await said('Watching zz-base.')).toEqual([
    line('zz-base', '2 documents written'),
    'Watching zz-base. Press Ctrl-C to end.',
  ]);
  const before = text(document);
  const whole = text(prosecutions);

  save(prosecutions, `${whole.slice(0, whole.length / 2)}\n  "half`);
  expect(await said('error')).toEqual([
    line('zz-base', `no document written, .*1 error.*: ${prosecutions}:\\d+:\\d+ .+`),
  ]);
  expect(text(document)).toBe(before);

  save(prosecutions, whole);
  expect(await said('current')).toEqual([line('zz-base', '2 documents already current')]);
  expect(await end()).toEqual({ code: 0, rest: '' });
});

it('sees every save of an editor that puts a new file in the place of the old one', async () => {
  const main = 'dossiers/zz-base/dossier.yaml';
  const whole = text(main);
  const { line: said } = watch();
  await said('Watching');
  for (const title of ['First title', 'Second title']) {
    saveInPlace(main, whole.replace(/^title: .*$/m, `title: ${title}`));
    await said('written');
    expect(text(document)).toContain(title);
  }
  save(main, whole.replace(/^title: .*$/m, 'title: Third title'));
  await said('written');
  expect(text(document)).toContain('Third title');
});

it('builds only the dossier that changed, and answers many changes with one line', async () => {
  addDossier('zz-other');
  const { line: said } = watch();
  await said('Watching zz-base, zz-other.');
  for (const name of ['persons', 'officials', 'evidence'])
    save(`dossiers/zz-other/${name}.yaml`, text(`dossiers/zz-other/${name}.yaml`));
  expect(await said('zz-other')).toHaveLength(1);
  save('dossiers/zz-base/persons.yaml', text('dossiers/zz-base/persons.yaml'));
  expect(await said('zz-base')).toHaveLength(1);
});

it('sees dossiers come and go', async () => {
  const { line: said } = watch();
  await said('Watching');
  addDossier('zz-new');
  expect(await said('written')).toEqual([line('zz-new', '2 documents written')]);
  expect(existsSync(at('out/zz-new/zz-new-eu.txt'))).toBe(true);
  rmSync(at('dossiers/zz-new'), { recursive: true });
  expect((await said('no longer there')).at(-1)).toMatch(
    /zz-new {2}The dossier is no longer there\./,
  );
  rmSync(at('dossiers'), { recursive: true });
  await said('There is no folder dossiers here');
  addDossier('zz-base');
  await said('zz-base  2 documents already current');
});

it('builds all dossiers when a pack or the settings change', async () => {
  addDossier('zz-other');
  const { line: said } = watch();
  await said('Watching');
  save('templates/locales/xx.yaml', 'broken: [');
  expect(await said('zz-other')).toEqual([
    line('zz-base', '.*: templates/locales/xx.yaml:.*'),
    line('zz-other', '.*: templates/locales/xx.yaml:.*'),
  ]);
  rmSync(at('templates/locales/xx.yaml'));
  expect(await said('zz-other')).toHaveLength(2);
  save('workspace.yaml', 'schema_version: 1\nouput: finished\n');
  expect(await said('workspace.yaml')).toEqual([
    line('workspace', 'no document written, 1 error: workspace.yaml:2:1 .*'),
  ]);
  save('workspace.yaml', 'schema_version: 1\noutput: finished\n');
  expect(await said('zz-other')).toHaveLength(2);
  expect(existsSync(at('finished/zz-base/zz-base-eu.txt'))).toBe(true);
});

it('builds all dossiers when the file of the house style changes', async () => {
  save('style.docx', 'This is no Word document.');
  const { line: said } = watch('--reference-doc', 'style.docx', '--format', 'docx');
  expect((await said('is not a Word document')).join('\n')).toContain('style.docx');
  writeFileSync(at('style.docx'), houseFile({}));
  await said('2 documents written');
  expect(existsSync(at('out/zz-base/zz-base-eu.docx'))).toBe(true);
});

it('takes a dossier by its id, and does not take its own documents for changes', async () => {
  addDossier('zz-other');
  const { line: said, end } = watch('zz-base', '--out', 'dossiers/zz-base/out');
  expect(await said('Watching zz-base.')).toHaveLength(2);
  save('dossiers/zz-other/persons.yaml', '[]\n');
  await pause(1500);
  expect((await end()).rest).toBe('');
});

it('prints a line of JSON for other programs, and with --quiet only what fails', async () => {
  const { line: said, end } = watch('--format', 'json', '--quiet');
  await said('Watching');
  save(prosecutions, 'broken: [');
  const [event = ''] = await said('}');
  expect(JSON.parse(event)).toMatchObject({ dossiers: ['zz-base'], summary: { errors: 1 } });
  expect((await end()).code).toBe(0);
});

it('ends when nobody reads on', async () => {
  const { line: said, process: child } = watch();
  await said('Watching');
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.stdout?.destroy();
  save(prosecutions, text(prosecutions));
  expect(await ended).toBe(0);
});

it('does not begin where there is nothing to watch, or with a name that it does not know', async () => {
  const { line: said, process: child } = watch('--regime', 'eu-ghrs');
  await said('Did you mean “eu-ghrsr”?');
  await pause(200);
  expect(child.exitCode).toBe(2);
});
