/**
 * In a real repository: which dossiers have changed, and what a pull request with planted faults shows to
 * those who read annotations, SARIF or the comment alone.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHost } from '../src/host/node.ts';
import { streamTo } from '../src/host/stream.ts';
import { main } from '../src/cli/main.ts';

const specimen = fileURLToPath(new URL('../dossiers/zz-specimen/', import.meta.url));
const baseCase = fileURLToPath(new URL('base-case/', import.meta.url));

/** Away from whatever the machine has configured. */
const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'author',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'author',
  GIT_COMMITTER_EMAIL: 'author@example.org',
};

class Repository {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8' });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read = (name: string): string => readFileSync(path.join(this.folder, name), 'utf8');

  /** @throws if nothing is changed: then the fault would not be planted */
  change(name: string, from: string | RegExp, to: string): void {
    const text = this.read(name);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Nothing in ${name} is like ${String(from)}.`);
    this.write(name, changed);
  }

  async run(words: string, within = '.'): Promise<{ code: number; out: string; err: string }> {
    const printed = { out: '', err: '' };
    const code = await main(words.split(' '), {
      host: createNodeHost({ cwd: path.join(this.folder, within), env }),
      out: streamTo((text) => (printed.out += text)),
      err: streamTo((text) => (printed.err += text)),
      isInteractive: false,
      useColour: { out: false, err: false },
    });
    return { code, ...printed };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

describe('--changed', () => {
  const repository = new Repository();
  /** In a folder of the repository, as teams with other things in it have them. */
  const cases = 'our cases';
  const dossiersIn = async (words: string): Promise<unknown> =>
    (
      JSON.parse((await repository.run(`validate --format json ${words}`, cases)).out) as {
        readonly dossiers: unknown;
      }
    ).dossiers;

  beforeAll(() => {
    repository.git('init', '--quiet', '--initial-branch', 'main');
    for (const id of ['zz-base', 'zz-other', 'zz-third']) {
      cpSync(baseCase, path.join(repository.folder, cases, 'dossiers', id), { recursive: true });
      if (id !== 'zz-base')
        repository.change(`${cases}/dossiers/${id}/dossier.yaml`, 'id: zz-base', `id: ${id}`);
    }
    repository.commit('Begin');
    repository.git('switch', '--quiet', '--create', 'work');
  });
  afterAll(() => {
    repository.remove();
  });

  it('looks at no dossier where none has changed, and says so', async () => {
    const { code, out } = await repository.run('validate --changed main', cases);
    expect(code).toBe(0);
    expect(out).toContain('3 dossiers (zz-base, zz-other, zz-third): unchanged since main');
    expect(out).toContain('No dossier was looked at.');
  });

  it('looks at what is committed, not committed, new to git, and deleted', async () => {
    repository.change(`${cases}/dossiers/zz-base/dossier.yaml`, 'title: ', 'title: New ');
    repository.commit('Change one');
    expect(await dossiersIn('--changed main')).toEqual(['zz-base']);
    repository.write(`${cases}/dossiers/zz-other/exhibits/новый снимок.txt`, 'new');
    expect(await dossiersIn('--changed main')).toEqual(['zz-base', 'zz-other']);
    rmSync(path.join(repository.folder, cases, 'dossiers/zz-third/questions.yaml'));
    expect(await dossiersIn('--changed main')).toEqual(['zz-base', 'zz-other', 'zz-third']);
    expect(await dossiersIn('zz-third --changed main')).toEqual(['zz-third']);
    repository.git('checkout', '--quiet', '--', '.');
    repository.git('clean', '--quiet', '--force', '-d');
  });

  it('leaves to others what they did on the branch meanwhile', async () => {
    repository.git('switch', '--quiet', 'main');
    repository.change(`${cases}/dossiers/zz-third/dossier.yaml`, 'title: ', 'title: Other ');
    repository.commit('Change another');
    repository.git('switch', '--quiet', 'work');
    expect(await dossiersIn('--changed main')).toEqual(['zz-base']);
  });

  it('looks at all where what applies to all has changed', async () => {
    repository.write(`${cases}/suppressions.yaml`, '[]\n');
    expect(await dossiersIn('--changed main')).toEqual(['zz-base', 'zz-other', 'zz-third']);
    rmSync(path.join(repository.folder, cases, 'suppressions.yaml'));
  });

  it.each([
    ['no-such-branch', 'There is no version “no-such-branch” in git.'],
    ['--output=stolen', 'There is no version “--output=stolen” in git.'],
  ])('refuses %s', async (revision, says) => {
    const { code, err } = await repository.run(`validate --changed=${revision}`, cases);
    expect([code, err.split('\n')[0]]).toEqual([2, says]);
  });

  it('says that there is no repository where there is none', async () => {
    const elsewhere = new Repository();
    cpSync(baseCase, path.join(elsewhere.folder, 'dossiers/zz-base'), { recursive: true });
    const { code, err } = await elsewhere.run('validate --changed main');
    elsewhere.remove();
    expect([code, err]).toEqual([2, expect.stringContaining('not in a git repository')]);
  });
});

interface Fault {
  readonly what: string;
  readonly code: string;
  /** Where it must be shown: the line with these words. */
  readonly file: string;
  readonly line: string;
  readonly plant: (repository: Repository) => void;
}

const inSpecimen = (name: string): string => `dossiers/zz-specimen/${name}`;
const inBase = (name: string): string => `dossiers/zz-base/${name}`;

/** What a reviewer must see without opening a document. */
const faults: readonly Fault[] = [
  {
    what: 'a wrong hash',
    code: 'evidence/file-changed',
    file: inSpecimen('evidence.yaml'),
    line: 'sha256: 00000db54fc7ea97',
    plant: (repository) => {
      repository.change(
        inSpecimen('evidence.yaml'),
        'sha256: 755a0db54fc7ea97',
        'sha256: 00000db54fc7ea97',
      );
    },
  },
  {
    what: 'an exhibit that was replaced',
    code: 'evidence/file-changed',
    file: inSpecimen('evidence.yaml'),
    line: 'sha256: 70bf1fb2f48fb5f0',
    plant: (repository) => {
      repository.write(inSpecimen('exhibits/E-02-indictment.txt'), 'Another indictment.\n');
    },
  },
  {
    what: 'a quotation with a word more',
    code: 'citation/quote-differs',
    file: inSpecimen('prosecutions.yaml'),
    line: 'today not sentenced Nimush',
    plant: (repository) => {
      repository.change(
        inSpecimen('prosecutions.yaml'),
        'today sentenced Nimush',
        'today not sentenced Nimush',
      );
    },
  },
  {
    what: 'a quotation that stands on another page',
    code: 'citation/quote-on-other-page',
    file: inSpecimen('prosecutions.yaml'),
    line: 'exact: рассмотрел в открытом',
    plant: (repository) => {
      repository.change(
        inSpecimen('prosecutions.yaml'),
        /page: 1(\n.*\n.*\n +exact: рассмотрел)/,
        'page: 2$1',
      );
    },
  },
  {
    what: 'a review of something that has changed since',
    code: 'review/stale',
    file: inSpecimen('evidence.yaml'),
    line: '- id: E-04',
    plant: (repository) => {
      repository.change(inSpecimen('dossier.yaml'), 'status: draft', 'status: review');
      repository.change(
        inSpecimen('evidence.yaml'),
        'author: Maket Reporterov',
        'author: Drugoy Reporterov',
      );
    },
  },
  {
    what: 'an act before the arrest',
    code: 'chronology/verdict-before-arrest',
    file: inSpecimen('prosecutions.yaml'),
    line: 'date: 2020-05-30',
    plant: (repository) => {
      repository.change(
        inSpecimen('prosecutions.yaml'),
        /(- id: sentence\n.*\n +date: )2020-11-30/,
        '$12020-05-30',
      );
    },
  },
  {
    what: 'a look-alike letter',
    code: 'identity/name-mixes-scripts',
    file: inSpecimen('officials.yaml'),
    line: 'name: Eskiz \u0415kspertov',
    plant: (repository) => {
      repository.change(
        inSpecimen('officials.yaml'),
        'name: Eskiz Ekspertov',
        'name: Eskiz \u0415kspertov',
      );
    },
  },
  {
    what: 'a single origin',
    code: 'evidence/single-origin',
    file: inBase('prosecutions.yaml'),
    line: '- id: sentence',
    plant: (repository) => {
      repository.change(inBase('evidence.yaml'), 'kind: judgment', 'kind: press');
      repository.change(
        inBase('evidence.yaml'),
        'origin: city-court-of-vymysl',
        'origin: vymysl-gazette',
      );
    },
  },
  {
    what: 'a consent that has ended',
    code: 'privacy/no-consent',
    file: inBase('questions.yaml'),
    line: '- id: un',
    plant: (repository) => {
      repository.change(inBase('persons.yaml'), 'expires: 2028-12-31', 'expires: 2026-01-31');
    },
  },
  {
    what: 'guilt that is asserted',
    code: 'text/loaded-word',
    file: inSpecimen('submissions.yaml'),
    line: 'He is guilty of it. Exampleland',
    plant: (repository) => {
      repository.change(
        inSpecimen('submissions.yaml'),
        'Exampleland has said',
        'He is guilty of it. Exampleland has said',
      );
    },
  },
];

describe('a pull request with planted faults', () => {
  const repository = new Repository();
  const told = new Map<string, string>();
  /** What each kind of report shows, as `code file:line`: without the faults, and with them. */
  const clean = new Map<string, readonly string[]>();
  const shown = new Map<string, readonly string[]>();

  const lineOf = ({ file, line }: Fault): number =>
    repository
      .read(file)
      .split('\n')
      .findIndex((text) => text.includes(line)) + 1;

  beforeAll(async () => {
    repository.git('init', '--quiet', '--initial-branch', 'main');
    cpSync(specimen, path.join(repository.folder, 'dossiers/zz-specimen'), { recursive: true });
    cpSync(baseCase, path.join(repository.folder, 'dossiers/zz-base'), { recursive: true });
    repository.write(
      inBase('persons.yaml'),
      '- id: p-one\n  name: Nimush Mkitkhveli\n  role: victim\n  consent:\n    - given_by: person\n      recipients: [public, un-special-procedures]\n      scope: Name and case\n      on: 2026-01-15\n      expires: 2028-12-31\n',
    );
    repository.write(
      inBase('questions.yaml'),
      '- id: un\n  instrument: un-special-procedures\n  addressee: mandate-holders\n  questions: [send an urgent appeal.]\n',
    );
    repository.commit('Begin');
    repository.git('switch', '--quiet', '--create', 'faults');
    for (const kind of ['before', 'after'] as const) {
      if (kind === 'after') {
        for (const { plant } of faults) plant(repository);
        repository.commit('Plant');
      }
      const { out } = await repository.run(
        'validate --as-of 2026-03-01 --format json --format sarif=o.sarif --format github=o.txt --format markdown=o.md',
      );
      told.set(kind, out);
      const places = kind === 'before' ? clean : shown;
      places.set('SARIF', placesInSarif(repository.read('o.sarif')));
      places.set('annotations', placesInAnnotations(repository.read('o.txt')));
      places.set('Markdown', placesInMarkdown(repository.read('o.md')));
    }
  }, 60_000);
  afterAll(() => {
    repository.remove();
  });

  it('is measured against a state without them', () => {
    const { findings } = JSON.parse(told.get('before') ?? '') as {
      readonly findings: readonly { readonly code: string; readonly severity: string }[];
    };
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('text/loaded-word');
  });

  describe.each(['SARIF', 'annotations', 'Markdown'])('in %s', (kind) => {
    it.each(faults)('shows $what at its line, and only since it is there', (fault) => {
      expect(lineOf(fault)).toBeGreaterThan(0);
      const place = `${fault.code} ${fault.file}:${String(lineOf(fault))}`;
      expect(shown.get(kind)).toContain(place);
      expect(clean.get(kind)?.length).toBeGreaterThan(0);
      expect(clean.get(kind)).not.toContain(place);
    });
  });

  it('says in each what was not checked', () => {
    for (const file of ['o.sarif', 'o.txt', 'o.md'])
      expect(repository.read(file)).toContain('no server was asked');
  });
});

function placesInSarif(text: string): string[] {
  const log = JSON.parse(text) as {
    readonly runs: readonly {
      readonly results: readonly {
        readonly ruleId: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number };
          };
        }[];
      }[];
    }[];
  };
  return (log.runs[0]?.results ?? []).flatMap(({ ruleId, locations }) =>
    locations.map(
      ({ physicalLocation: { artifactLocation, region } }) =>
        `${ruleId} ${decodeURIComponent(artifactLocation.uri)}:${String(region.startLine)}`,
    ),
  );
}

const placesInAnnotations = (text: string): string[] =>
  [...text.matchAll(/^::\w+ file=([^,]*),line=(\d+),.*?title=([^:]*)::/gm)].map(
    ([, file = '', line = '', code = '']) => `${code} ${file}:${line}`,
  );

/** Each file has its own fold; each finding in it says its line and its code. */
const placesInMarkdown = (text: string): string[] =>
  text.split('<summary>').flatMap((section) => {
    const [, file = ''] = /^<code>(.*?)<\/code>/.exec(section) ?? [];
    return [...section.matchAll(/\*\*line (\d+):\*\* .*`([a-z]+\/[a-z-]+)`$/gm)].map(
      ([, line = '', code = '']) => `${code} ${file}:${line}`,
    );
  });
