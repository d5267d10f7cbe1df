/** Packs of a workspace: templates, words and patterns that a stranger wrote. */
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import type { Attack, Group, Place } from '../attack.ts';
import { append, megabyte, never, put } from '../means.ts';

const shipped = (file: string): string =>
  readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8');

/** A regime of the workspace with this template, which the dossier asks for. */
function withTemplate({ work, dossier }: Place, template: string): void {
  const regime = shipped('regimes/eu-ghrsr/regime.yaml').replace(/^id: eu-ghrsr$/m, 'id: zz-own');
  put(work, 'templates/regimes/zz-own/regime.yaml', regime);
  put(work, 'templates/regimes/zz-own/submission.hbs', template);
  append(dossier, 'submissions.yaml', '- id: own\n  regime: zz-own\n');
}

const inTemplate = (name: string, template: () => string, more: Partial<Attack> = {}): Attack => ({
  name,
  arrange: (place) => {
    withTemplate(place, template());
  },
  run: ['build', '--as-of', '2026-03-01', '--format', 'text,html'],
  exit: 1,
  finds: ['render/template templates/regimes/zz-own/submission.hbs'],
  ...more,
});

const whole = (): string => shipped('regimes/eu-ghrsr/submission.hbs');
const hbs = 'templates/regimes/zz-own/submission.hbs';

const section = (params: readonly string[]): string =>
  `summary: A section\nparams:\n${params.map((name) => `  - name: ${name}\n    description: What it prints.\n`).join('')}examples: [{ name: none, data: {} }]\n`;

/** Sections of which each uses the next one twice. */
const doubling = (work: string, count: number, last: string): void => {
  for (let index = 0; index < count; index += 1) {
    const next = `{{> zz-s${String(index + 1)} dossier=dossier}}`;
    put(work, `templates/sections/zz-s${String(index)}/section.yaml`, section(['dossier']));
    put(
      work,
      `templates/sections/zz-s${String(index)}/section.hbs`,
      index === count - 1 ? last : `${next}\n${next}\n`,
    );
  }
};

export const packs: Group = {
  against: 'packs of a workspace',
  attacks: [
    ...[
      '{{constructor.constructor "return process.env"}}',
      '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.push (lookup string.sub "constructor")}}{{/with}}{{/with}}{{/with}}',
      '{{lookup this "__proto__"}}',
      '{{__proto__}}',
      '{{dossier.__proto__.polluted}}',
      '{{dossier.constructor.name}}',
      '{{#each dossier as |x|}}{{x}}{{/each}}{{@root.constructor}}',
      '{{__defineGetter__ "toString" (lookup (lookup this "constructor") "call")}}',
      '{{log "x"}}{{blockHelperMissing this}}{{helperMissing}}',
      '{{> (lookup . "dossier") }}',
      '{{> ../../../../etc/passwd}}',
      '{{#> layout}}{{/layout}}{{#*inline "x"}}{{/inline}}{{*decorator}}',
      '{{{dossier.title}}}{{&dossier.title}}',
      '{{this.[constructor].[constructor]}}{{[__proto__]}}',
    ].map((template, index) => ({
      ...inTemplate(
        `a template that asks for what is not its own (${String(index + 1)})`,
        () => `${whole()}${template}\n`,
      ),
      finds: [hbs],
      isQuick: index === 0,
    })),
    inTemplate(
      'a template that prints scripts, links and pictures',
      () =>
        `${whole()}<script>alert(1)</script><img src="https://evil.example/x"/><a href="javascript:x">x</a>`,
      {
        finds: [],
        exit: 1,
        says: /render\//,
        check: ({ out, err }) => {
          never(out, /zz-base-own/);
          never(err, /alert\(1\)<\/script>$/);
        },
      },
    ),
    inTemplate(
      'a template that names an external entity',
      () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${whole()}&e;`,
      { finds: [], says: /render\// },
    ),
    inTemplate(
      'a template of entities that stand for each other',
      () => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><document><p>&b;</p></document>`,
      { finds: [], says: /render\// },
    ),
    inTemplate(
      'a template with a hundred thousand elements in each other',
      () => '<list>'.repeat(100_000),
      { finds: [], says: /render\// },
    ),
    inTemplate(
      'a template with a thousand lists in each other',
      () =>
        `${whole().replace('</document>', '')}${'<list><item>'.repeat(1000)}x${'</item></list>'.repeat(1000)}</document>`,
      { finds: [], says: /render\/|Not made|Nothing|warning|error/, exit: 1 },
    ),
    inTemplate(
      'a template with twenty thousand conditions in each other',
      () => `${'{{#if dossier}}'.repeat(20_000)}x${'{{/if}}'.repeat(20_000)}`,
    ),
    inTemplate(
      'a template with ten thousand brackets in each other',
      () => `{{t ${'(t '.repeat(10_000)}"x"${')'.repeat(10_000)}}}`,
    ),
    inTemplate('a template that never closes', () => '{{#if dossier}}'.repeat(1000)),
    inTemplate('a template with a thousand faults', () => '{{nothing.at.all}}\n'.repeat(1000), {
      seconds: 30,
    }),
    {
      name: 'a section that uses itself',
      arrange: (place) => {
        withTemplate(
          place,
          `${whole().replace('</document>', '')}{{> zz-s0 dossier=dossier}}</document>`,
        );
        put(place.work, 'templates/sections/zz-s0/section.yaml', section(['dossier']));
        put(
          place.work,
          'templates/sections/zz-s0/section.hbs',
          '<p>x</p>{{> zz-s0 dossier=dossier}}\n',
        );
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
      says: /render\//,
      isQuick: true,
    },
    {
      name: 'thirty sections of which each uses the next one twice',
      arrange: (place) => {
        withTemplate(
          place,
          `${whole().replace('</document>', '')}{{> zz-s0 dossier=dossier}}</document>`,
        );
        doubling(place.work, 30, '<p>x</p>\n');
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
      says: /render\//,
      isQuick: true,
    },
    {
      name: 'loops in each other over all there is',
      arrange: (place) => {
        const loops = 12;
        const opened = Array.from(
          { length: loops },
          (_, index) =>
            `{{#each prosecutions as |p${String(index)}|}}{{#each p${String(index)}.acts as |a${String(index)}|}}`,
        ).join('');
        withTemplate(
          place,
          `${whole().replace('</document>', '')}${opened}<p>x</p>${'{{/each}}{{/each}}'.repeat(loops)}</document>`,
        );
        const acts = Array.from(
          { length: 30 },
          (_, index) =>
            `    - id: a${String(index)}\n      type: arrested\n      date: 2020-09-01\n      victims: [p-one]\n      citations: [E-01]\n`,
        ).join('');
        append(
          place.dossier,
          'prosecutions.yaml',
          `- id: more\n  kind: criminal\n  title: More\n  defendants: [p-one]\n  acts:\n${acts}`,
        );
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
      says: /render\//,
    },
    {
      name: 'a template of 3 GB',
      arrange: (place) => {
        withTemplate(place, 'x');
        truncateSync(`${place.work}/${hbs}`, 3 * 1024 * megabyte);
      },
      exit: 1,
      finds: [hbs],
      megabytes: 200,
    },
    {
      name: 'packs that are links to somewhere else',
      arrange: ({ work, outside }) => {
        put(work, 'templates/regimes/zz-own/regime.yaml', 'id: zz-own\n');
        symlinkSync(`${outside}/secret.txt`, `${work}/templates/regimes/zz-own/submission.hbs`);
        symlinkSync(outside, `${work}/templates/sections`);
        symlinkSync('/', `${work}/templates/instruments`);
      },
      exit: 1,
      finds: ['templates/regimes/zz-own/regime.yaml'],
    },
    {
      name: 'packs called __proto__ and constructor',
      arrange: ({ work }) => {
        for (const id of ['__proto__', 'constructor']) {
          put(
            work,
            `templates/regimes/${id}/regime.yaml`,
            shipped('regimes/eu-ghrsr/regime.yaml').replace(/^id: eu-ghrsr$/m, `id: ${id}`),
          );
          put(work, `templates/regimes/${id}/submission.hbs`, whole());
          put(work, `templates/sections/${id}/section.yaml`, section(['__proto__', 'constructor']));
          put(work, `templates/sections/${id}/section.hbs`, '<p>{{constructor}}</p>');
          put(work, `templates/locales/${id}.yaml`, `language: ${id}\n`);
        }
      },
      exit: 1,
      finds: ['templates/regimes/__proto__/regime.yaml'],
    },
    {
      name: 'a language whose messages call themselves',
      arrange: ({ work, dossier }) => {
        put(
          work,
          'templates/locales/zz.yaml',
          shipped('locales/en.yaml')
            .replace(/^language: en$/m, 'language: zz')
            .replace(
              /: (?=[A-Z])/g,
              ': {count, plural, one {{count, plural, one {x} other {#}}} other {#}} ',
            ),
        );
        put(
          dossier,
          'dossier.yaml',
          readFileSync(`${dossier}/dossier.yaml`, 'utf8').replace('language: en', 'language: zz'),
        );
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
    },
    {
      name: 'a language whose messages are a hundred thousand braces',
      arrange: ({ work, dossier }) => {
        const text = shipped('locales/en.yaml').replace(/^language: en$/m, 'language: zz');
        const first = /^( +)(\w+): ([A-Z][^\n{]*)$/m.exec(text);
        put(
          work,
          'templates/locales/zz.yaml',
          text.replace(
            first?.[0] ?? '',
            `${first?.[1] ?? ''}${first?.[2] ?? ''}: "${'{a, select, other {'.repeat(50_000)}"`,
          ),
        );
        put(
          dossier,
          'dossier.yaml',
          readFileSync(`${dossier}/dossier.yaml`, 'utf8').replace('language: en', 'language: zz'),
        );
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'text'],
      exit: 1,
    },
    {
      name: 'ten thousand spellings of a letter',
      arrange: ({ work }) => {
        put(
          work,
          'templates/transliteration/xx.yaml',
          shipped('transliteration/Cyrl.yaml').replace(/^script: .*$/m, 'script: Xxxx'),
        );
        append(
          work,
          'templates/transliteration/xx.yaml',
          `evil: "${'a?'.repeat(5000)}${'a'.repeat(5000)}"\n`,
        );
      },
      exit: 1,
      finds: ['templates/transliteration/xx.yaml'],
    },
  ],
};
