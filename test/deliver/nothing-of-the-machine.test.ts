/**
 * Nothing that the program writes or prints tells on which machine, in whose account, in which folder or in
 * which time zone it ran: the built program makes every kind of output where all of these are words that
 * are looked for afterwards, and then elsewhere, where all bytes must be the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';

const bin = fileURLToPath(new URL('../../bin/dossier.js', import.meta.url));
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

interface Machine {
  /** The folder of the workspace below a new one. */
  readonly folder: string;
  readonly home: string;
  readonly user: string;
  readonly host: string;
  readonly zone: string;
}

const told: Machine = {
  folder: 'zqfolder/Zqarvon Tebulach/cases',
  home: 'zqhome',
  user: 'zquser',
  host: 'zqhost',
  zone: 'Pacific/Kiritimati',
};
const other: Machine = { folder: 'w', home: 'h', user: 'u', host: 'm', zone: 'UTC' };
/** How the words of `told` could be written, the hours of its zone among them. */
const words = [
  'zqfolder',
  'Zqarvon',
  'Tebulach',
  'zqhome',
  'zquser',
  'zqhost',
  'Kiritimati',
  '+14:00',
  "+14'00",
  '+1400',
];

const day = ['--as-of', '2026-03-01'];
const runs: readonly (readonly string[])[] = [
  ['init'],
  ['new', 'zz-new', '--title', 'A new case', '--country', 'ZZ'],
  [
    'validate',
    ...day,
    ...['json', 'sarif', 'junit', 'github', 'markdown', 'human'].flatMap((kind) => [
      '--format',
      `${kind}=reports/validate.${kind}`,
    ]),
  ],
  ['validate', ...day],
  ['evidence', 'hash', '--write'],
  [
    'build',
    'zz-base',
    ...day,
    '--format',
    'sarif=reports/build.sarif',
    '--format',
    'json=reports/build.json',
  ],
  ['build', 'zz-base', ...day, '--audience', 'internal'],
  ['build', 'zz-base', ...day, '--check'],
  ...['briefing', 'profile', 'persons'].map((kind) => ['sheet', kind, 'zz-base', ...day]),
  ['readiness', 'zz-base', ...day, '--format', 'html'],
  ['readiness', 'zz-base', ...day, '--trace'],
  ['index', '--format', 'csv', ...day],
  ['index', '--format', 'json', ...day],
  ['suggest', 'zz-base', ...day],
  ['list', 'regimes'],
  ['explain', 'privacy/leak'],
  [
    'review',
    'E-01',
    '--dossier',
    'zz-base',
    '--accept',
    '--by',
    'reviewer-1',
    '--on',
    '2026-03-01',
  ],
  ['review', '--format', 'json'],
  ['impact', 'zz-base/E-01', '--format', 'markdown'],
  [
    'record',
    'zz-base',
    'eu',
    'sent',
    '--on',
    '2026-03-01',
    '--to',
    'The ministry',
    '--file',
    'out/zz-base/zz-base-eu.pdf',
  ],
  ['status', '--format', 'json', ...day],
  ['diff', 'before', 'dossiers', '--redline', 'redlines'],
  ['diff', 'before', 'dossiers', '--format', 'json'],
  // What goes wrong: no such dossier, no such file, a folder in the way, an unknown word.
  ['validate', 'zz-nowhere'],
  ['record', 'zz-base', 'eu', 'sent', '--file', 'out/nowhere.pdf'],
  ['build', 'zz-base', ...day, '--out', 'workspace.yaml'],
  ['built'],
];

interface Made {
  /** By path from the workspace, or from the user's own folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly printed: readonly {
    readonly command: string;
    readonly out: string;
    readonly err: string;
  }[];
}

function workOn(machine: Machine): Made {
  const root = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  roots.push(root);
  const workspace = path.join(root, machine.folder);
  const home = path.join(root, machine.home);
  for (const parent of ['before', 'dossiers']) {
    const folder = path.join(workspace, parent, 'zz-base');
    mkdirSync(path.join(folder, 'exhibits'), { recursive: true });
    const files = { ...baseCase, 'evidence.yaml': evidence };
    for (const [name, text] of Object.entries(files))
      writeFileSync(
        path.join(folder, name),
        parent === 'before' ? text : text.replace('The base case', 'The case'),
      );
    writeFileSync(
      path.join(folder, 'exhibits', 'E-01.txt'),
      'What the court said on that day in full.',
    );
  }
  mkdirSync(home, { recursive: true });
  const given = new Set(filesIn(workspace).keys());
  const printed = runs.map((argv) => {
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        USER: machine.user,
        LOGNAME: machine.user,
        HOSTNAME: machine.host,
        TZ: machine.zone,
        LC_ALL: 'C.UTF-8',
      },
    });
    return { command: argv.join(' '), out: stdout, err: stderr };
  });
  const files = [...filesIn(workspace)].filter(
    ([name]) => !given.has(name) || /evidence|submissions|reviews/.test(name),
  );
  return {
    printed,
    files: new Map([
      ...files,
      ...[...filesIn(home)].map(([name, bytes]) => [`~/${name}`, bytes] as const),
    ]),
  };
}

const evidence = `- id: E-01
  kind: judgment
  title: Judgment
  published: 2020-11-30
  files:
    - path: exhibits/E-01.txt
- id: E-02
  kind: press
  title: Reader jailed
  published: 2020-12-01
`;

const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, Buffer] => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), readFileSync(file)];
      }),
  );

/** Every byte as it lies there, and unpacked by other means than those of the program. */
function everyByte(name: string, bytes: Buffer): string[] {
  const raw = bytes.toString('latin1');
  if (name.endsWith('.docx'))
    return [
      raw,
      ...Object.entries(unzipSync(bytes)).map(
        ([part, inner]) => `${part}\n${Buffer.from(inner).toString('latin1')}`,
      ),
    ];
  if (!name.endsWith('.pdf')) return [raw];
  const streams = [...raw.matchAll(/stream\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(bytes.subarray(index + length), { finishFlush: 2 }).toString('latin1')];
    } catch {
      return [];
    }
  });
  expect(streams.length).toBeGreaterThan(3);
  return [raw, ...streams];
}

/** As ASCII, as UTF-16, and as UTF-16 in hexadecimal digits. */
const formsOf = (word: string): string[] => {
  const wide = Buffer.from(word, 'utf16le').swap16();
  return [word, wide.toString('latin1'), wide.toString('hex')].map((form) => form.toLowerCase());
};

const standsIn = (texts: readonly string[]): string[] => {
  const all = texts.map((text) => text.toLowerCase());
  return words.filter((word) =>
    formsOf(word).some((form) => all.some((text) => text.includes(form))),
  );
};

describe('nothing of the machine', () => {
  const here = workOn(told);
  const elsewhere = workOn(other);

  it('is in a file: of every kind there is one', () => {
    const kinds = new Set([...here.files.keys()].map((name) => path.extname(name)));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        '.pdf',
        '.docx',
        '.html',
        '.txt',
        '.sarif',
        '.json',
        '.junit',
        '.markdown',
        '.yaml',
      ]),
    );
    const found = [...here.files].flatMap(([name, bytes]) =>
      [...standsIn([name]), ...standsIn(everyByte(name, bytes))].map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('is printed', () => {
    const found = here.printed.flatMap(({ command, out, err }) =>
      standsIn([out, err]).map((word) => `${command}: ${word}`),
    );
    expect(found).toEqual([]);
    // Otherwise nothing would have been looked at.
    expect(
      here.printed.filter(({ out, err }) => `${out}${err}` === '').map(({ command }) => command),
    ).toEqual([]);
  });

  it('makes a difference of a byte', () => {
    // What is remembered lies in the user's own folder, under fingerprints of where documents lie.
    const ofWorkspace = ({ files }: Made): (readonly [string, string])[] =>
      [...files]
        .filter(([name]) => !name.startsWith('~'))
        .map(([name, bytes]) => [name, bytes.toString('base64')] as const)
        .sort(([one], [next]) => (one < next ? -1 : 1));
    expect(ofWorkspace(here)).toEqual(ofWorkspace(elsewhere));
    expect(here.printed).toEqual(elsewhere.printed);
  });

  it('is not found for want of looking', () => {
    const pdf = [...here.files].find(([name]) => name.endsWith('.pdf'));
    expect(pdf && everyByte(...pdf).join('\n')).toContain('Identity-H');
    expect(standsIn([`x${Buffer.from('zqhome', 'utf16le').swap16().toString('hex')}`])).toEqual([
      'zqhome',
    ]);
  });
});
