/** Names and places of files that lead elsewhere, or are something else than they look like. */
import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import type { Group, Place } from '../attack.ts';
import { append, inDossier, megabyte, put, replace, withExhibit } from '../means.ts';

/** The first item of evidence says that its file lies there. */
const withPath =
  (path: string) =>
  ({ dossier }: Place): void => {
    replace(
      dossier,
      'evidence.yaml',
      '  url: https://example.org/judgment\n',
      `  url: https://example.org/judgment\n  files:\n    - path: ${JSON.stringify(path)}\n`,
    );
  };

const evidence = inDossier('evidence.yaml');

const leadsOut = (name: string, path: string) => ({
  name: `an exhibit at ${name}`,
  arrange: withPath(path),
  exit: 1 as const,
  finds: [evidence],
});

export const paths: Group = {
  against: 'paths and files',
  attacks: [
    {
      ...leadsOut('a place above the dossier', 'exhibits/../../../../outside/secret.txt'),
      isQuick: true,
    },
    leadsOut('an absolute path', '/etc/passwd'),
    leadsOut('a drive of Windows', 'C:\\Windows\\win.ini'),
    leadsOut('a share of a network', '\\\\evil.example\\share\\x'),
    leadsOut('the folder of the user', '~/.ssh/id_ed25519'),
    leadsOut('a path with NUL', 'exhibits/a.txt\u0000.pdf'),
    leadsOut('an address', 'file:///etc/passwd'),
    {
      name: 'an exhibit that is a link to a file of somebody else',
      arrange: (place) => {
        withExhibit('E-01.txt', () => 'x')(place);
        rmSync(`${place.dossier}/exhibits/E-01.txt`);
        symlinkSync(`${place.outside}/secret.txt`, `${place.dossier}/exhibits/E-01.txt`);
      },
      exit: 1,
      finds: [evidence],
      isQuick: true,
    },
    {
      name: 'a folder of exhibits that is a link',
      arrange: (place) => {
        withPath('exhibits/secret.txt')(place);
        symlinkSync(place.outside, `${place.dossier}/exhibits`);
      },
      exit: 1,
      finds: [evidence],
    },
    {
      name: 'a folder among the exhibits that is a link to the one above',
      arrange: (place) => {
        withExhibit('E-01.txt', () => 'It was three years of imprisonment.')(place);
        symlinkSync('..', `${place.dossier}/exhibits/again`);
        symlinkSync('.', `${place.dossier}/exhibits/self`);
        symlinkSync('knot-b', `${place.dossier}/exhibits/knot-a`);
        symlinkSync('knot-a', `${place.dossier}/exhibits/knot-b`);
      },
      exit: 0,
    },
    {
      name: 'a file of a dossier that is a link to one of somebody else',
      arrange: ({ dossier, outside }) => {
        rmSync(`${dossier}/persons.yaml`);
        symlinkSync(`${outside}/secret.txt`, `${dossier}/persons.yaml`);
      },
      exit: 1,
      finds: [`yaml/link-outside ${inDossier('persons.yaml')}`],
      isQuick: true,
    },
    {
      name: 'a file of a dossier that is a link to itself',
      arrange: ({ dossier }) => {
        rmSync(`${dossier}/persons.yaml`);
        symlinkSync('persons.yaml', `${dossier}/persons.yaml`);
      },
      exit: 1,
      finds: [`yaml/not-a-file ${inDossier('persons.yaml')}`],
    },
    {
      name: 'a dossier that is a link to itself',
      arrange: ({ work }) => {
        symlinkSync('zz-knot', `${work}/dossiers/zz-knot`);
      },
      exit: 1,
      finds: ['yaml/not-a-file dossiers/zz-knot'],
    },
    {
      name: 'a file of a dossier that never ends',
      arrange: ({ dossier }) => {
        rmSync(`${dossier}/persons.yaml`);
        symlinkSync('/dev/zero', `${dossier}/persons.yaml`);
      },
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'pipes in the place of a file, of an exhibit and of settings',
      arrange: ({ work, dossier }) => {
        rmSync(`${dossier}/persons.yaml`);
        mkdirSync(`${dossier}/exhibits`);
        mkdirSync(`${dossier}/sent`);
        for (const file of ['persons.yaml', 'exhibits/E-01.pdf', `sent/${'0'.repeat(64)}.json`])
          execFileSync('mkfifo', [`${dossier}/${file}`]);
        execFileSync('mkfifo', [`${work}/workspace.yaml`, `${work}/suppressions.yaml`]);
      },
      exit: 1,
      finds: ['yaml/not-a-file workspace.yaml'],
      isQuick: true,
    },
    {
      name: 'a pipe in the place of the first file',
      arrange: ({ dossier }) => {
        rmSync(`${dossier}/dossier.yaml`);
        execFileSync('mkfifo', [`${dossier}/dossier.yaml`]);
      },
      exit: 1,
      finds: [`yaml/not-a-file ${inDossier('dossier.yaml')}`],
    },
    {
      name: 'a socket in the place of a file',
      arrange: ({ dossier }) => {
        rmSync(`${dossier}/persons.yaml`);
        // Killed, so that nobody takes the socket away again.
        spawnSync(
          process.execPath,
          [
            '-e',
            "require('net').createServer().listen('persons.yaml', () => process.kill(process.pid, 'SIGKILL'))",
          ],
          { cwd: dossier },
        );
      },
      exit: 1,
      finds: [`yaml/not-a-file ${inDossier('persons.yaml')}`],
    },
    {
      name: 'names of files that a terminal obeys',
      arrange: ({ dossier, work }) => {
        put(dossier, '\u001b]52;c;ZXZpbA==\u0007.yaml', 'x: y\n');
        put(dossier, '\u001b[2J\u001b[8m\u009b31m.yaml', 'x: y\n');
        put(dossier, 'a\r\n::error::injected\n::set-output name=x::y.yaml', 'x: y\n');
        put(dossier, '\u202elmay.yaml', 'x: y\n');
        put(work, 'dossiers/\u001b]8;;https:evil.example\u0007zz/dossier.yaml', 'x: y\n');
        put(dossier, 'exhibits/\u001b[8m\n::warning::x.txt', 'x');
      },
      exit: 1,
      finds: [inDossier('')],
      neverSays: /^::/m,
      isQuick: true,
    },
    {
      name: 'names of files that GitHub takes for commands',
      arrange: ({ dossier }) => {
        put(dossier, 'a\n::error::injected\n::set-output name=x::y.yaml', 'x: y\n');
        put(dossier, '::add-mask::a,b:c%0A::debug::.yaml', 'x: y\n');
      },
      run: ['validate', '--as-of', '2026-03-01', '--format', 'github'],
      exit: 1,
      says: /^::error file=/m,
      neverSays: /^::(?!error |warning |notice )/m,
      isQuick: true,
    },
    {
      name: 'names that look like options, as a folder of dossiers has them',
      arrange: ({ work, dossier }) => {
        put(dossier, '--out=..yaml', 'x: y\n');
        put(work, 'dossiers/--help/dossier.yaml', 'x: y\n');
        put(work, 'dossiers/-rf/dossier.yaml', 'x: y\n');
        put(work, 'dossiers/~/dossier.yaml', 'x: y\n');
      },
      exit: 1,
      finds: ['dossiers/--help/dossier.yaml', 'dossiers/~/dossier.yaml'],
    },
    {
      name: 'dossiers with the names of devices of Windows',
      arrange: ({ work }) => {
        for (const id of ['con', 'nul', 'com1'])
          put(work, `dossiers/${id}/dossier.yaml`, `schema_version: 1\nid: ${id}\n`);
      },
      exit: 1,
      finds: ['dossiers/con/dossier.yaml'],
    },
    {
      name: 'a folder of which the id is a way out',
      arrange: ({ dossier }) => {
        replace(dossier, 'dossier.yaml', 'id: zz-base', 'id: ../../../outside');
        append(dossier, 'questions.yaml', '- id: ../../outside/x\n  instrument: ep-wq\n');
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
      finds: [inDossier('dossier.yaml')],
    },
    {
      name: 'names that differ by the size of letters alone, and by their pieces',
      arrange: (place) => {
        withExhibit('E-01.txt', () => 'three years of imprisonment')(place);
        put(place.dossier, 'exhibits/e-01.TXT', 'x');
        put(place.dossier, 'exhibits/e\u0301.txt', 'x');
        put(place.dossier, 'exhibits/\u00e9.txt', 'y');
        put(place.dossier, 'Persons.yaml', '[]\n');
      },
      exit: 1,
      finds: [`yaml/unknown-file ${inDossier('Persons.yaml')}`],
    },
    {
      name: 'names of 255 bytes, in folders a hundred deep',
      arrange: ({ dossier }) => {
        put(dossier, `exhibits/${'d/'.repeat(100)}${'x'.repeat(251)}.txt`, 'x');
        put(dossier, `${'y'.repeat(250)}.yaml`, 'x: y\n');
      },
      exit: 1,
      finds: [inDossier('y')],
    },
    {
      name: 'folders so deep that no path leads there',
      arrange: ({ dossier }) => {
        execFileSync(
          'sh',
          [
            '-c',
            'mkdir exhibits && cd exhibits && for i in $(seq 30); do n=$(printf "%0200d" $i); mkdir $n && cd -P $n || exit 1; done',
          ],
          { cwd: dossier },
        );
      },
      exit: 2,
      says: /exhibits/,
    },
    {
      name: 'settings that put dossiers and documents elsewhere',
      arrange: ({ work }) => {
        put(work, 'workspace.yaml', 'schema_version: 1\noutput: ../outside\ndossiers: ../../..\n');
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
      finds: ['workspace.yaml'],
      isQuick: true,
    },
    {
      name: 'a folder for documents that is a link',
      arrange: ({ work, outside }) => {
        symlinkSync(outside, `${work}/out`);
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 2,
      says: /out/,
      isQuick: true,
    },
    {
      name: 'a folder of documents of one dossier that is a link',
      arrange: ({ work, outside }) => {
        mkdirSync(`${work}/out`);
        symlinkSync(outside, `${work}/out/zz-base`);
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 2,
      says: /out\/zz-base/,
    },
    {
      name: 'a document that is a link to a file of somebody else',
      arrange: ({ work, outside }) => {
        mkdirSync(`${work}/out/zz-base`, { recursive: true });
        symlinkSync(`${outside}/secret.txt`, `${work}/out/zz-base/zz-base-eu.txt`);
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 0,
    },
    {
      name: 'a document that is the same file as one of somebody else',
      arrange: ({ work, outside }) => {
        mkdirSync(`${work}/out/zz-base`, { recursive: true });
        linkSync(`${outside}/secret.txt`, `${work}/out/zz-base/zz-base-eu.txt`);
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 0,
    },
    {
      name: 'a folder for what was sent that is a link',
      arrange: ({ dossier, outside }) => {
        symlinkSync(outside, `${dossier}/sent`);
        symlinkSync(outside, `${dossier}/reviewed`);
      },
      run: ['review', 'zz-base', 'E-01', '--accept', '--by', 'reviewer-2', '--as-of', '2026-03-01'],
      exit: 2,
    },
    {
      name: 'an exhibit of 4 GB that takes no room on the disk',
      arrange: (place) => {
        withExhibit('E-01.txt', () => 'x')(place);
        truncateSync(`${place.dossier}/exhibits/E-01.txt`, 4 * 1024 * megabyte);
      },
      exit: 0,
      says: /could not be compared|Not checked/,
      seconds: 30,
    },
    {
      name: 'a dossier that is moved into its own exhibits',
      arrange: ({ work, dossier }) => {
        mkdirSync(`${work}/dossiers/zz-outer/exhibits`, { recursive: true });
        renameSync(dossier, `${work}/dossiers/zz-outer/exhibits/zz-base`);
        put(work, 'dossiers/zz-outer/dossier.yaml', 'schema_version: 1\n');
      },
      exit: 1,
      finds: ['dossiers/zz-outer/dossier.yaml'],
    },
  ],
};
