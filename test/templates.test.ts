/** The examples of every section are documents, in every format. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { assemble } from '../src/compose/assemble.ts';
import { TemplateEngine } from '../src/compose/template/engine.ts';
import { Words } from '../src/compose/words.ts';
import type { Block, Document } from '../src/document/document.ts';
import { renderDocument } from '../src/render/render.ts';
import { host } from './support/shipped.ts';

const { catalogue } = await loadCatalogue(host);
const locale = catalogue.locales.get('en');
if (!locale) throw new Error('There are no English words.');
const words = new Words(locale);
const engine = new TemplateEngine(catalogue, words);

/** Prose and citations stand in examples as any key. */
function blocksOf(section: string, data: object): readonly Block[] {
  let notes = 0;
  const markup = engine.renderSection(section, data).trim();
  // Some sections are part of a line.
  return assemble(`<document>${markup.startsWith('<') ? markup : `<p>${markup}</p>`}</document>`, {
    registry: {
      findProse: (key) => ({
        markdown: `Prose of ${key}.`,
        origin: 'dossier/title',
        language: 'en',
      }),
      findCitations: () => [],
      findFigure: () => ({
        size: 3,
        alternative: 'What the figure shows.',
        drawing: {
          width: 100,
          height: 20,
          shapes: [
            { kind: 'label', text: 'A label', x: 0, y: 10, anchor: 'start', size: 8 },
            { kind: 'circle', x: 50, y: 10, radius: 2, weight: 1 },
          ],
        },
      }),
    },
    notes: { add: () => ({ kind: 'note', number: (notes += 1) }) },
    words,
    cite: () => undefined,
    deferred: () => '<document></document>',
  });
}

const documentOf = (body: readonly Block[]): Document => ({
  title: 'A section',
  language: 'en',
  properties: {
    author: 'Zed Watch',
    subject: 'A section',
    keywords: [],
    date: '2026-03-01',
    identifier: 'zz-section/example',
  },
  running: {
    marks: [],
    header: 'A section',
    footer: 'zz-section',
    pageNumber: '{page} of {pages}',
  },
  body,
  notes: [],
  notesHeading: 'Notes',
  labelEnd: ':',
});

/** Sections that are left out where there is nothing to say. */
const printsNothing: ReadonlySet<string> = new Set([
  'involvement: nobody',
  'people: nobody',
  'qualification: none',
]);

const examples = [...catalogue.sections].flatMap(([name, { section }]) =>
  section.examples.map((example) => ({ section: name, ...example })),
);

it('every section has an example', () => {
  const shown = new Set(examples.map(({ section }) => section));
  expect([...catalogue.sections.keys()].filter((name) => !shown.has(name))).toEqual([]);
});

describe.each(examples)('$section: $name', ({ section, name, data }) => {
  it('is a document in every format', async () => {
    const blocks = blocksOf(section, data);
    expect(blocks.length === 0).toBe(printsNothing.has(`${section}: ${name}`));
    // Nothing that a template forgot to fill in.
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|\[object |\{\{/);
    const { outputs, missing } = await renderDocument(host, documentOf(blocks), [
      'pdf',
      'docx',
      'html',
      'text',
    ]);
    expect(missing).toEqual([]);
    expect(outputs.map(({ content }) => content.length > 0)).toEqual([true, true, true, true]);
  });
});
