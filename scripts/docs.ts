/**
 * Writes the pages of `docs/` that are made from the sources: one for every code, the reference of
 * all files and fields, and the elements and sections that templates are made of.
 */
import type { CatalogueData } from '../src/catalogue/catalogue.ts';
import { elements } from '../src/compose/markup/elements.ts';
import type { Explanation } from '../src/finding/explanation.ts';
import { groups } from '../src/finding/finding.ts';
import { explanations } from '../src/operations/explanations.ts';
import { answerInWords, consequence, onlineAlone } from '../src/report/explanation.ts';
import type { Schema, Schemas } from '../src/schema/shape.ts';
import { messagesPage } from './messages.ts';
import { readSchemas } from './schemas.ts';

const note = (source: string): string =>
  `<!-- Made from ${source} by \`npm run generate\`. Do not edit. -->\n\n`;

/** Every generated page, by its path below `docs/`. */
export function generateDocs({ sections }: CatalogueData): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const explanation of explanations)
    pages.set(`rules/${explanation.code}.md`, rulePage(explanation));
  pages.set('rules/README.md', ruleIndex());
  const schemas = Object.fromEntries(readSchemas()) as Schemas;
  for (const [file, schema] of Object.entries(schemas))
    if (file !== 'common.json')
      pages.set(`reference/${file.replace('.json', '.md')}`, schemaPage(file, schema, schemas));
  pages.set('reference/README.md', schemaIndex(schemas));
  pages.set('messages.md', messagesPage(note('test/messages/corpus.yaml')));
  pages.set('reference/template-elements.md', elementsPage());
  pages.set('reference/template-sections.md', sectionsPage(sections));
  return pages;
}

function rulePage(explanation: Explanation): string {
  const { code, severity, summary, why, needsNetwork, examples } = explanation;
  const shown = examples.map(({ name, files, answers, expect }) =>
    [
      `## ${expect.length > 0 ? 'Found' : 'Right'}: ${name}`,
      ...(Object.keys(files).length === 0 ? ['A complete dossier.'] : []),
      ...Object.entries(files).map(
        ([file, text]) => `\`${file}\`\n\n\`\`\`yaml\n${visible(text)}\n\`\`\``,
      ),
      ...Object.entries(answers ?? {}).map(
        ([address, answer]) => `\`${address}\` answers: ${answerInWords(answer)}`,
      ),
      ...expect.map(
        ({ file, line, says }) =>
          `→ \`${file}\`${line > 0 ? `, line ${String(line)}` : ''}: … ${says} …`,
      ),
    ].join('\n\n'),
  );
  return [
    `${note('the rule itself')}# ${code}`,
    `**${severity}**: ${summary}`,
    why,
    ...(needsNetwork ? [onlineAlone] : []),
    consequence(explanation),
    ...shown,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Characters that cannot be seen are named. */
const visible = (text: string): string =>
  shorten(text.trimEnd())
    .replaceAll('\r', '')
    .replace(
      /(?![\t\n])\p{Cc}|\p{Bidi_Control}/gu,
      (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );

const shorten = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length > 160 ? `${line.slice(0, 157)}…` : line))
    .join('\n');

function ruleIndex(): string {
  const sections = groups.flatMap((group) => {
    const own = explanations.filter(({ code }) => code.startsWith(`${group}/`));
    if (own.length === 0) return [];
    return [
      `## ${group}`,
      [
        '| Code | Severity | What it says |',
        '| --- | --- | --- |',
        ...own.map(
          ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary} |`,
        ),
      ].join('\n'),
    ];
  });
  return [
    `${note('the rules')}# What the program can find`,
    'An **error** stops every document that it concerns. A **warning** lets drafts through and stops a cleared document. An **info** holds up nothing. `dossier explain CODE` prints the same pages.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

function schemaIndex(schemas: Schemas): string {
  const rows = Object.entries(schemas)
    .filter(([file]) => file !== 'common.json')
    .map(
      ([file, schema]) =>
        `| [${schema.title ?? file}](${file.replace('.json', '.md')}) | ${schema.description ?? ''} |`,
    );
  return `${note('schemas/')}# Files and fields\n\n| File | What it holds |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function schemaPage(file: string, schema: Schema, schemas: Schemas): string {
  const parts = [
    `${note(`schemas/${file}`)}# ${schema.title ?? file}`,
    schema.description ?? '',
    ...fieldsOf(schema),
    ...Object.entries(schema.definitions ?? {}).flatMap(([name, definition]) => [
      `## ${definition.title ?? name} {#${name}}`.replace(/ \{#.*\}$/, ''),
      definition.description ?? '',
      ...fieldsOf(definition),
    ]),
  ];
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');

  function fieldsOf(of: Schema): string[] {
    const rows = rowsOf(of, '');
    return rows.length > 0
      ? [['| Field | Kind | What stands in it |', '| --- | --- | --- |', ...rows].join('\n')]
      : [];
  }

  /** The fields of an entry, those of entries within it under their full names. */
  function rowsOf(of: Schema, before: string): string[] {
    return Object.entries(of.properties ?? {}).flatMap(([name, field]) => {
      const { type, words } = describe(field);
      const needed = of.required?.includes(name) === true ? ' (needed)' : '';
      const example = field.examples?.[0];
      const shown = example === undefined ? '' : ` Example: \`${JSON.stringify(example)}\``;
      const row =
        `| \`${before}${name}\`${needed} | ${type} | ${field.description ?? ''}${words}${shown} |`.replaceAll(
          '\n',
          ' ',
        );
      const inner =
        field.$ref === undefined ? (field.items?.properties ? field.items : field) : undefined;
      return [row, ...(inner ? rowsOf(inner, `${before}${name}.`) : [])];
    });
  }

  function describe(field: Schema): { type: string; words: string } {
    const target = field.$ref === undefined ? undefined : resolve(field.$ref);
    const words = field.enum ?? target?.schema.enum;
    const list = words ? ` One of: ${words.map((word) => `\`${word}\``).join(', ')}.` : '';
    if (target) return { type: target.link, words: list };
    if (field.items) return { type: `list of ${describe(field.items).type}`, words: list };
    const types = typeof field.type === 'string' ? [field.type] : (field.type ?? []);
    return {
      type: types
        .map((type) => kinds[type] ?? type)
        .filter((type, index, all) => all.indexOf(type) === index)
        .join(' or '),
      words: list,
    };
  }

  function resolve(reference: string): { schema: Schema; link: string } | undefined {
    const [target = '', pointer = ''] = reference.split('#');
    const owner = target === '' ? file : target;
    const name = pointer.split('/').at(-1) ?? '';
    const found = name === '' ? schemas[owner] : schemas[owner]?.definitions?.[name];
    if (!found) return undefined;
    const title = (found.title ?? name).toLowerCase();
    const page = owner === file ? '' : owner.replace('.json', '.md');
    const anchor =
      name === '' ? '' : `#${(found.title ?? name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    return {
      schema: found,
      link: owner === 'common.json' ? title : `[${title}](${page}${anchor})`,
    };
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'text',
  integer: 'number',
  boolean: 'true or false',
  object: 'fields',
  array: 'list',
};

function elementsPage(): string {
  const rows = Object.entries(elements).map(([name, { summary, content, attributes }]) => {
    const inside =
      typeof content === 'string' ? content : content.map((item) => `\`${item}\``).join(', ');
    const given = Object.entries(attributes)
      .map(([attribute, isRequired]) => `\`${attribute}\`${isRequired ? ' (needed)' : ''}`)
      .join(', ');
    return `| \`${name}\` | ${summary} | ${inside} | ${given} |`;
  });
  return `${note('src/compose/markup/elements.ts')}# What templates can print\n\nTemplates print a small fixed set of elements. Anything else, or an element where it does not belong, is refused.\n\n| Element | What it is | What may stand in it | Attributes |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function sectionsPage(sections: CatalogueData['sections']): string {
  const parts = sections.map(({ name, section }) =>
    [
      `## ${name}`,
      section.summary,
      section.params.map((param) => `- \`${param.name}\`: ${param.description}`).join('\n'),
    ].join('\n\n'),
  );
  return [
    `${note('templates/sections/')}# The sections that templates share`,
    'A template places a section by its name and hands it what it needs: `{{> reported label=label value=value}}`. A name that does not exist, or a parameter that is missing or not known, is refused.',
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}
