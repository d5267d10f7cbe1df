/** A repository that configures git, an environment, and more files than anybody reads. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, utimesSync } from 'node:fs';
import assert from 'node:assert/strict';
import type { Attack, Group, Place } from '../attack.ts';
import { append, inDossier, put } from '../means.ts';

const git = (folder: string, ...words: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    cwd: folder,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
  });
};

/** The workspace as somebody's repository, whose own configuration came along; a program that leaves a trace. */
function repository(
  { work, outside }: Place,
  configure: (trap: string) => readonly string[],
): void {
  git(work, 'init', '--quiet', '--initial-branch', 'main');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message', 'x');
  const trap = `${outside}/trap.sh`;
  put(outside, 'trap.sh', `#!/bin/sh\ntouch "${outside}/sprung"\ncat\n`);
  chmodSync(trap, 0o755);
  for (const line of configure(trap)) appendFileSync(`${work}/.git/config`, `${line}\n`);
  append(work, inDossier('persons.yaml'), '# changed\n');
  // As an unpacked archive has it: git must look into each file to see whether it has changed.
  utimesSync(`${work}/${inDossier('evidence.yaml')}`, 1, 1);
}

const untouched = (_: unknown, { outside }: Place): void => {
  assert.ok(!existsSync(`${outside}/sprung`), 'A program of the repository was started');
};

const changed = ['validate', '--as-of', '2026-03-01', '--changed', 'main'];

const inGit = (
  name: string,
  configure: (trap: string) => readonly string[],
  more: Partial<Attack> = {},
): Attack => ({
  name: `a repository ${name}`,
  arrange: (place) => {
    repository(place, configure);
  },
  run: changed,
  exit: 0,
  check: untouched,
  ...more,
});

export const machine: Group = {
  against: 'git, environment and volume',
  attacks: [
    inGit('that names a program as watcher of files', (trap) => ['[core]', `fsmonitor = ${trap}`], {
      isQuick: true,
    }),
    inGit(
      'that names programs for comparing',
      (trap) => [
        '[diff]',
        `external = ${trap}`,
        '[diff "x"]',
        `textconv = ${trap}`,
        `command = ${trap}`,
      ],
      {
        arrange: (place) => {
          put(place.work, '.gitattributes', '* diff=x\n');
          repository(place, (trap) => [
            '[diff]',
            `external = ${trap}`,
            '[diff "x"]',
            `textconv = ${trap}`,
            `command = ${trap}`,
          ]);
        },
      },
    ),
    inGit('that names programs through which files are sent', () => [], {
      arrange: (place) => {
        put(place.work, '.gitattributes', '*.yaml filter=evil=x filter=a.b\n');
        repository(place, (trap) => [
          ...['[filter "evil=x"]', `clean = ${trap}`, `smudge = ${trap}`, 'required = true'],
          ...['[filter "a.b"]', `clean = ${trap}`, `process = ${trap}`],
        ]);
      },
      isQuick: true,
    }),
    inGit('that names programs for pages, passwords and signatures', (trap) => [
      ...[
        '[core]',
        `pager = ${trap}`,
        `editor = ${trap}`,
        `sshCommand = ${trap}`,
        `gitProxy = ${trap}`,
      ],
      ...[
        '[pager]',
        `diff = ${trap}`,
        '[credential]',
        `helper = ${trap}`,
        '[gpg]',
        `program = ${trap}`,
      ],
      ...['[alias]', `diff = !${trap}`, `rev-parse = !${trap}`],
    ]),
    inGit('with hooks for everything', () => [], {
      arrange: (place) => {
        repository(place, () => []);
        for (const hook of [
          'post-index-change',
          'pre-commit',
          'post-checkout',
          'reference-transaction',
          'fsmonitor-watchman',
        ]) {
          put(place.work, `.git/hooks/${hook}`, readFileSync(`${place.outside}/trap.sh`));
          chmodSync(`${place.work}/.git/hooks/${hook}`, 0o755);
        }
      },
    }),
    inGit('that lacks what is asked for, and names a program to fetch it', () => [], {
      arrange: (place) => {
        repository(place, (trap) => [
          ...['[core]', 'repositoryformatversion = 1', '[extensions]', 'partialClone = origin'],
          ...['[remote "origin"]', `url = ext::${trap}`, 'promisor = true', `uploadpack = ${trap}`],
          ...['[protocol "ext"]', 'allow = always'],
        ]);
        execFileSync('sh', ['-c', 'rm -rf .git/objects/[0-9a-f][0-9a-f]'], { cwd: place.work });
      },
      run: ['diff', 'main', '--as-of', '2026-03-01'],
      exit: 2,
    }),
    ...[
      '--upload-pack=x',
      '-x',
      '--output=../outside/x',
      'main..-x',
      ':/',
      '@{-1}',
      'a\nb',
      '\u001b[2J',
      '../../etc',
      '--',
    ].map((revision): Attack =>
      inGit(`and a version called ${JSON.stringify(revision)}`, () => [], {
        run: ['validate', '--as-of', '2026-03-01', `--changed=${revision}`],
        exit: 2,
      }),
    ),
    {
      name: 'a repository in a folder of the dossier, as plain files',
      arrange: (place) => {
        repository(place, () => []);
        cpSync(`${place.work}/.git`, `${place.dossier}/exhibits`, { recursive: true });
        appendFileSync(
          `${place.dossier}/exhibits/config`,
          `[core]\nfsmonitor = ${place.outside}/trap.sh\nbare = true\n`,
        );
      },
      run: changed,
      exit: 0,
      check: untouched,
    },
    ...[
      '2026-02-30',
      '0000-00-00',
      '9'.repeat(10_000),
      '-1',
      '2026-03-01T00:00:00Z',
      '\u202e2026',
      '$(id)',
    ].map((day): Attack => ({
      name: `a day that is ${day.slice(0, 30)}`,
      arrange: () => undefined,
      run: ['validate', `--as-of=${day}`],
      exit: 2,
    })),
    {
      name: 'a hundred thousand words for the program',
      arrange: () => undefined,
      run: ['validate', ...Array.from({ length: 20_000 }, (_, index) => `x${String(index)}`)],
      exit: 2,
    },
    {
      name: 'five thousand dossiers',
      arrange: ({ work, dossier }) => {
        const names = [
          'dossier',
          'evidence',
          'officials',
          'organisations',
          'persons',
          'prosecutions',
        ];
        const files = names.map(
          (name) => [`${name}.yaml`, readFileSync(`${dossier}/${name}.yaml`, 'utf8')] as const,
        );
        for (let index = 0; index < 5000; index += 1)
          for (const [name, text] of files)
            put(
              work,
              `dossiers/zz-${String(index)}/${name}`,
              text.replaceAll('zz-base', `zz-${String(index)}`),
            );
      },
      exit: 0,
      seconds: 200,
      megabytes: 900,
    },
    {
      name: 'ten thousand officials',
      arrange: ({ dossier }) => {
        put(
          dossier,
          'officials.yaml',
          Array.from(
            { length: 10_000 },
            (_, index) =>
              `- id: o${String(index)}\n  name: Vymysl ${String(index)}\n  standing: mentioned\n`,
          ).join(''),
        );
      },
      exit: 1,
      seconds: 60,
      megabytes: 700,
    },
    {
      name: 'a thousand people with one name',
      arrange: ({ dossier }) => {
        append(
          dossier,
          'officials.yaml',
          Array.from(
            { length: 1000 },
            (_, index) =>
              `- id: o${String(index)}\n  name: Vymysl Sudyaev\n  standing: mentioned\n`,
          ).join(''),
        );
      },
      exit: 0,
      seconds: 60,
      megabytes: 700,
    },
    {
      name: 'links, pipes and knots, while somebody watches',
      arrange: ({ dossier, outside }) => {
        execFileSync(
          'sh',
          [
            '-c',
            `mkfifo pipe.yaml; ln -s . self; ln -s knot knot; ln -s "${outside}" far; mkdir -p $(seq -s/ 1 60)`,
          ],
          { cwd: dossier },
        );
      },
      run: ['watch', '--format', 'text', '--as-of', '2026-03-01'],
      endAfter: 4000,
      exit: 0,
    },
  ],
};
