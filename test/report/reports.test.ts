/** Reports for other programs: each is read as its readers read it. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../scripts/schemas.ts';
import { explanations } from '../../src/operations/explanations.ts';
import { baseCase } from '../support/base-case.ts';
import type { Files } from '../support/free-texts.ts';
import { hostileText } from '../support/hostile-text.ts';
import { type Run, runProgram } from '../support/run-program.ts';

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: SarifRegion;
  };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly SarifResult[];
}

/** With an error, warnings, an info, a finding at the end of a file, and two places that belong together. */
const faulty: Files = {
  ...baseCase,
  'persons.yaml': `${baseCase['persons.yaml'] ?? ''}  ocupation: 'a, b: 100% <i>'\n`,
};
const doubtful: Files = {
  ...baseCase,
  'evidence.yaml': (baseCase['evidence.yaml'] ?? '').replace(/^ {2}archives:\n.*\n/gm, ''),
  'submissions.yaml': (baseCase['submissions.yaml'] ?? '').concat(
    '- id: second\n  regime: eu-ghrsr\n  designations: []\n  interest: |\n    The notorious judge [@E-01].\n\n\n',
  ),
};

const report = (files: Files, kind: string, ...words: readonly string[]): Promise<Run> =>
  runProgram(files, 'validate', '--format', kind, ...words);

const sarifOf = async (files: Files): Promise<SarifRun> => {
  const { out } = await report(files, 'sarif');
  const [run] = (JSON.parse(out) as { readonly runs: readonly SarifRun[] }).runs;
  if (!run) throw new Error('There is no run.');
  return run;
};

describe('SARIF', () => {
  it.each([
    ['an error', faulty],
    ['warnings and more', doubtful],
  ])('of %s has a rule for each result, and a region within its file', async (_, files) => {
    const { tool, results } = await sarifOf(files);
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex, locations, relatedLocations = [], message } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { uri, uriBaseId } = physicalLocation.artifactLocation;
        expect([uriBaseId, /^[a-z]+:|^\/|\\/i.test(uri)]).toEqual(['%SRCROOT%', false]);
        const lines = (files[uri.replace('dossiers/zz-base/', '')] ?? '').split('\n');
        const { startLine, startColumn = 1, endLine = startLine } = physicalLocation.region;
        const { endColumn = startColumn } = physicalLocation.region;
        expect(startLine).toBeGreaterThanOrEqual(1);
        expect(startColumn).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeLessThanOrEqual(lines.length);
        expect(startColumn).toBeLessThanOrEqual((lines[startLine - 1]?.length ?? 0) + 1);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? 0) + 1);
        expect(endLine * 1e6 + endColumn).toBeGreaterThanOrEqual(startLine * 1e6 + startColumn);
      }
    }
  });

  it('lists every rule with all that GitHub shows of it', async () => {
    const { rules } = (await sarifOf(baseCase)).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(explanations.map(({ code }) => code));
    const levels = { error: 'error', warning: 'warning', info: 'note' };
    for (const [index, rule] of rules.entries()) {
      const { severity = 'info' } = explanations[index] ?? {};
      expect(rule.name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      expect(rule.defaultConfiguration.level).toBe(levels[severity]);
      for (const { text } of [rule.shortDescription, rule.fullDescription])
        expect(text.length > 0 && text.length <= 1024).toBe(true);
      expect(rule.help.markdown.length).toBeGreaterThan(rule.fullDescription.text.length);
    }
  });

  it('knows a finding again when it has moved, and two from each other', async () => {
    const prints = async (files: Files): Promise<string[]> =>
      (await sarifOf(files)).results.map(({ partialFingerprints }) =>
        JSON.stringify(partialFingerprints),
      );
    const before = await prints(doubtful);
    expect(new Set(before).size).toBe(before.length);
    const moved = {
      ...doubtful,
      'evidence.yaml': (doubtful['evidence.yaml'] ?? '').replace(
        /^- id: E-01$/m,
        '# One line more.\n\n- id: E-00\n  kind: judgment\n  title: Order\n  published: 2020-11-29\n  url: https://example.org/order\n  archives: [{ url: https://archive.example.org/order }]\n  origin: order\n- id: E-01',
      ),
    };
    const after = await prints(moved);
    expect(before.filter((print) => !after.includes(print))).toEqual([]);
  });

  it('is the same whatever the machine, and says what was not checked', async () => {
    const [one, other] = [await report(doubtful, 'sarif'), await report(doubtful, 'sarif')];
    expect(one.out).toBe(other.out);
    const { invocations } = await sarifOf(doubtful);
    const said = invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(said?.join('\n')).toContain('Not checked: 2 links');
  });
});

/** As the runner of GitHub reads a line: `::error file=…,line=…::text`. */
function annotationsIn(
  text: string,
): { name: string; properties: Map<string, string>; text: string }[] {
  const unescaped = (words: string): string =>
    words
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  return text.split('\n').flatMap((line) => {
    const [, name, properties = '', said = ''] = /^\s*::(\w+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const pairs = properties.split(',').map((pair): [string, string] => {
      const [key = '', ...value] = pair.split('=');
      return [key, unescaped(value.join('='))];
    });
    return [{ name, properties: new Map(pairs), text: unescaped(said) }];
  });
}

describe('annotations', () => {
  it('stand at the line, and are one line each', async () => {
    const { out } = await report(faulty, 'github');
    const found = annotationsIn(out);
    const error = found.find(({ name }) => name === 'error');
    expect(Object.fromEntries(error?.properties ?? [])).toEqual({
      file: 'dossiers/zz-base/persons.yaml',
      line: '5',
      endLine: '5',
      col: '3',
      endColumn: '12',
      title: 'schema/unknown-field',
    });
    expect(error?.text).toContain('→ Did you mean “occupation”?');
    expect(found[0]?.text).toMatch(/^Not checked: /);
  });

  it('take no command from a dossier', async () => {
    const lines = 'first\n    ::error::taken over\n    ::stop-commands::x%0A::add-mask::y';
    const files = {
      ...baseCase,
      'submissions.yaml': `- id: eu\n  regime: "eu\\n::error::taken over"\n  interest: |\n    ${lines}\n`,
    };
    for (const kind of ['github', 'human']) {
      const { out } = await report(files, kind);
      const commands = annotationsIn(out);
      expect(commands.filter(({ text }) => text.startsWith('taken over'))).toEqual([]);
      expect(commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual(
        [],
      );
    }
  });
});

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'skipped';
  readonly text: string;
}

/** What every reader of JUnit's XML looks at. @throws if it is not well-formed */
function casesIn(xml: string): { cases: TestCase[]; suites: Record<string, string>[] } {
  const cases: { name: string; outcome: TestCase['outcome']; text: string }[] = [];
  const suites: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const values = attributes as Record<string, string>;
    if (name === 'testsuite') suites.push(values);
    if (name === 'testcase') {
      for (const needed of ['name', 'classname', 'time']) expect(values[needed]).toBeDefined();
      cases.push({ name: values['name'] ?? '', outcome: 'passed', text: '' });
    }
    const last = cases.at(-1);
    if (last && (name === 'failure' || name === 'skipped')) {
      last.outcome = name;
      last.text += values['message'] ?? '';
    }
  });
  parser.on('text', (text) => {
    const last = cases.at(-1);
    if (last) last.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { cases, suites };
}

describe('JUnit', () => {
  it('counts what it has, and fails for what fails', async () => {
    for (const [files, words] of [
      [faulty, []],
      [doubtful, []],
      [doubtful, ['--strict']],
      [doubtful, ['--max-warnings', '0']],
    ] as const) {
      const { summary } = JSON.parse((await report(files, 'json')).out) as {
        readonly summary: { readonly errors: number; readonly warnings: number };
      };
      expect(summary.errors + summary.warnings).toBeGreaterThan(0);
      const { out } = await report(files, 'junit', ...words);
      const { cases, suites } = casesIn(out);
      const count = (outcome: TestCase['outcome']): number =>
        cases.filter((item) => item.outcome === outcome).length;
      const sum = (name: string): number =>
        suites.reduce((all, suite) => all + Number(suite[name]), 0);
      const failures = summary.errors + (words.length > 0 ? summary.warnings : 0);
      expect([count('failure'), sum('tests'), sum('failures'), sum('skipped')]).toEqual([
        failures,
        cases.length,
        failures,
        count('skipped'),
      ]);
    }
  });

  it('shows what was not checked as skipped, with the reason', async () => {
    const { cases } = casesIn((await report(baseCase, 'junit')).out);
    const skipped = cases.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ text }) => text).join('\n')).toContain('no server was asked');
  });
});

describe('Markdown', () => {
  it('tells each finding with its line, code and next step, by file', async () => {
    const { out } = await report(faulty, 'markdown');
    expect(out).toContain('<code>dossiers/zz-base/persons.yaml</code> – 1 error');
    expect(out).toMatch(/🛑 \*\*line 5:\*\* .*ocupation.* `schema\/unknown-field`/);
    expect(out).toContain('→ Did you mean “occupation”?');
    expect(out).toContain('### Not checked');
  });

  it('tells of all errors before the first warning, whatever their files', async () => {
    const { out } = await report(
      {
        ...baseCase,
        'evidence.yaml': (baseCase['evidence.yaml'] ?? '').replace(/^ +published: .*\n/m, ''),
        'questions.yaml': (baseCase['questions.yaml'] ?? '').replace(/^ +addressee: .*\n/m, ''),
      },
      'markdown',
    );
    const signs = [...out.matchAll(/^### (🛑|⚠️)|<code>dossiers\/zz-base\/(\w+)/gmu)];
    expect(signs.map(([, sign, file]) => sign ?? file)).toEqual([
      '🛑',
      'questions',
      '⚠️',
      'evidence',
    ]);
  });

  it('says once what is to be done after several findings', async () => {
    const links = [1, 2, 3].map(
      (number) =>
        `- { id: E-2${String(number)}, kind: press, title: A page, published: 2020, origin: o-${String(number)}, url: 'https://example.org/${String(number)}' }\n`,
    );
    const { out } = await report(
      { ...baseCase, 'evidence.yaml': `${baseCase['evidence.yaml'] ?? ''}${links.join('')}` },
      'markdown',
    );
    expect(out.match(/`evidence\/no-copy`/g)).toHaveLength(3);
    expect(out.match(/Have a copy made, with /g)).toHaveLength(1);
    expect(out).toContain('→ For each of these 3: Have a copy made, with ');
  });

  it('fits into a comment, however much is found, and says that it did not', async () => {
    const many = Array.from(
      { length: 900 },
      (_, index) =>
        `- id: E-${String(index + 100)}\n  kind: press\n  title: Number ${String(index)}\n`,
    ).join('');
    const files = { ...baseCase, 'evidence.yaml': `${baseCase['evidence.yaml'] ?? ''}${many}` };
    const { out } = await report(files, 'markdown');
    expect(out.length).toBeLessThan(65_536);
    expect(out).toMatch(/\d+ findings do not fit here/);
  });
});

describe.each(['sarif', 'junit', 'github', 'markdown', 'json'])('hostile texts in %s', (kind) => {
  it('stay texts', async () => {
    const nasty = [
      ...fc.sample(hostileText, { seed: 9, numRuns: 20 }),
      '![x](https://evil.example/p.png) [y](https://evil.example) <img src=x onerror=alert(1)>',
      '</details><script>x</script> @everyone www.evil.example # heading',
      '```\n## heading\n``` ]]> <!-- --> &amp; %0A::error::x',
    ];
    for (const text of nasty) {
      const files = {
        ...baseCase,
        'persons.yaml': `- id: p-one\n  name: Nimush Mkitkhveli\n  ${JSON.stringify(text.replaceAll('\n', ' '))}: x\n  gender: ${JSON.stringify(text)}\n`,
      };
      const { out, code } = await report(files, kind);
      expect(code).toBe(1);
      if (kind === 'sarif' || kind === 'json')
        expect(() => JSON.parse(out) as unknown).not.toThrow();
      if (kind === 'junit') expect(() => casesIn(out)).not.toThrow();
      if (kind === 'github')
        expect(annotationsIn(out).filter(({ text: said }) => said === 'x')).toEqual([]);
      if (kind === 'markdown') expect(foreignIn(out)).toEqual([]);
    }
  });
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
}

/** What stands in a page that the program did not put there itself. */
function foreignIn(markdown: string): string[] {
  const walk = (node: Node): string[] => {
    const own = (): string[] => {
      if (['link', 'image', 'linkReference', 'imageReference', 'definition'].includes(node.type))
        return [node.type];
      if (node.type === 'html')
        return (node.value ?? '')
          .replace(/<!-- -->|<\/?(details|summary|code)( open)?>/g, '')
          .includes('<')
          ? [node.value ?? '']
          : [];
      if (node.type === 'heading') {
        const text = JSON.stringify(node.children);
        return /Dossiers|checked|Set aside|"value":"(🛑 Errors: |⚠️ Warnings: |ℹ️ Good to know")/u.test(
          text,
        )
          ? []
          : [text];
      }
      return [];
    };
    return [...own(), ...(node.children ?? []).flatMap(walk)];
  };
  const mentions = /@(?!<!-- -->)\w/.exec(markdown.replace(/^(`{3,})yaml\n[^]*?\n\1$/gm, ''));
  return [...walk(fromMarkdown(markdown)), ...(mentions ?? [])];
}

describe('JSON', () => {
  const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
  const check = ajv.compile(readSchemas().get('report.json') ?? {});
  const errorsIn = (text: string): unknown => (check(JSON.parse(text)) ? [] : check.errors);

  it.each([
    ['in order', baseCase],
    ['with an error', faulty],
    ['with warnings', doubtful],
    ['that cannot be read', { 'dossier.yaml': '{' }],
  ])('of a dossier %s has the form that is published', async (_, files) => {
    expect(errorsIn((await report(files, 'json')).out)).toEqual([]);
    const built = await runProgram(files, 'build', '--format', 'text,json');
    expect(errorsIn(built.out)).toEqual([]);
    const compared = await runProgram(files, 'build', '--format', 'text,json', '--check');
    expect(errorsIn(compared.out)).toEqual([]);
  });

  it('of another form is seen', () => {
    expect(check({ schema_version: 2 })).toBe(false);
  });
});

describe('several reports in one run', () => {
  it('are the same as each alone', async () => {
    const all = await runProgram(
      doubtful,
      'validate',
      ...['sarif=a/o.sarif', 'junit=o.xml', 'json'].flatMap((kind) => ['--format', kind]),
    );
    const text = (path: string): string => new TextDecoder().decode(all.written.get(path));
    expect(text('/a/o.sarif')).toBe((await report(doubtful, 'sarif')).out);
    expect(text('/o.xml')).toBe((await report(doubtful, 'junit')).out);
    expect(all.out).toBe((await report(doubtful, 'json')).out);
    expect(all.err).toContain('Written: a/o.sarif');
  });

  it.each([
    [['json', 'sarif'], 'Only one report can be printed'],
    [['sarif='], 'Name a file'],
    [['sarf'], 'Did you mean sarif'],
  ])('%j is refused', async (kinds, says) => {
    const { code, err } = await runProgram(
      baseCase,
      'validate',
      ...kinds.flatMap((kind) => ['--format', kind]),
    );
    expect([code, err]).toEqual([2, expect.stringContaining(says.replace('sarif', '')) as string]);
  });

  it('beside documents leaves the list of files alone', async () => {
    const words = ['--out', 'out', '--format', 'text'];
    const plain = await runProgram(baseCase, 'build', ...words);
    const both = await runProgram(baseCase, 'build', ...words, '--format', 'sarif=o.sarif');
    expect([both.out, both.written.has('/o.sarif')]).toEqual([plain.out, true]);
  });
});
