import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { inlineText } from '../../src/document/text.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import {
  all,
  elementsOf,
  type PageElement,
  readPage,
  shownWords,
  withClass,
  withRole,
  wordsOf,
} from './page.ts';
import { firstOutOfOrder, stretchesOf } from './reading-order.ts';
import { note, paragraph, sampleDocument, text } from './sample-document.ts';

const html = renderHtml(sampleDocument);
const page = readPage(html);
const idsOf = (read: PageElement): string[] =>
  elementsOf(read).flatMap(({ attributes }) => attributes['id'] ?? []);
const only = (elements: readonly PageElement[]): PageElement => {
  const [element, ...others] = elements;
  if (!element || others.length > 0) throw new Error(`There are ${String(elements.length)}.`);
  return element;
};
const withBody = (...body: readonly Block[]): Document => ({
  ...sampleDocument,
  body,
});
const pageOf = (...body: readonly Block[]): PageElement => readPage(renderHtml(withBody(...body)));

describe('the page', () => {
  it('is the same for the same document', () => {
    expect(renderHtml(structuredClone(sampleDocument))).toBe(html);
  });

  it('says its language and title', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en"')).toBe(true);
    expect(shownWords(only(all(only(all(page, 'head')), 'title')))).toBe(sampleDocument.title);
  });

  it('has the subject of a letter for its one title, and the chapters below it', () => {
    const read = pageOf(
      paragraph('From us'),
      { ...paragraph('Subject: A trial'), style: 'subject' },
      { kind: 'heading', level: 1, id: 'sheet', content: [text('Cover sheet')] },
    );
    expect(all(read, 'h1').map(shownWords)).toEqual(['Subject: A trial']);
    expect(all(read, 'h2').map(shownWords)).toContain('Cover sheet');
  });

  it('needs nothing from elsewhere', () => {
    const names = new Set(elementsOf(page).map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base'])
      expect(names).not.toContain(name);
    expect(wordsOf(only(all(page, 'style')))).not.toMatch(/url\(|@import/);
    for (const { attributes } of elementsOf(page))
      expect(Object.keys(attributes).filter((name) => /^on|^src/.test(name))).toEqual([]);
  });

  it('has one main part, and a first link that skips to it', () => {
    const main = only(all(page, 'main'));
    const [first] = all(page, 'a');
    expect(first?.attributes['href']).toBe(`#${String(main.attributes['id'])}`);
  });

  it('carries the marks above the text and the footer below', () => {
    const marks = withClass(page, 'marks').flatMap((banner) => all(banner, 'p').map(shownWords));
    expect(marks).toEqual(sampleDocument.running.marks);
    expect(shownWords(only(all(page, 'footer')))).toBe(sampleDocument.running.footer);
    const cleared = renderHtml({
      ...sampleDocument,
      running: { ...sampleDocument.running, marks: [] },
    });
    expect(withClass(readPage(cleared), 'marks')).toEqual([]);
  });

  it('prints all words of the tree in order', () => {
    const withoutReferences = readPage(html.replace(/<sup>.*?<\/sup>/g, ''));
    const stretches = stretchesOf(sampleDocument.body).flatMap((words) => words.split('\n'));
    expect(
      firstOutOfOrder(shownWords(only(all(withoutReferences, 'main'))), [
        ...stretches.map((words) => words.trim()),
        sampleDocument.notesHeading,
        ...sampleDocument.notes.map(({ number }) => `Source ${String(number)}, `),
      ]),
    ).toBeUndefined();
  });

  it('never prints where in the dossier words come from', () => {
    expect(html).not.toContain('secret-origin');
  });
});

describe('hostile words', () => {
  it('stay words', () => {
    expect(wordsOf(page)).toContain('<script>alert("x")</script> </style> --> & &amp; "quoted"');
    const author = all(page, 'meta').find(({ attributes }) => attributes['name'] === 'author');
    expect(author?.attributes['content']).toBe('Specimen "Watch"');
  });

  it('never make a link that is not to the web, a mailbox or a place of the page', () => {
    const targets = all(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
    expect(targets.filter((href) => !/^(#|https?:\/\/|mailto:)/.test(href))).toEqual([]);
    expect(wordsOf(page)).toContain('not to be followed');
  });

  it('are well-formed whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (words, href) => {
        const read = pageOf(paragraph(words, { kind: 'link', href, content: [text(words)] }));
        expect(wordsOf(only(all(read, 'main')))).toContain(words + words);
      }),
    );
  });
});

describe('links within the page', () => {
  it('have ids that are unique and targets that exist', () => {
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, 'a')
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => href.startsWith('#'));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    for (const { attributes } of elementsOf(page))
      for (const id of (attributes['aria-labelledby'] ?? '').split(' ').filter(Boolean))
        expect(ids).toContain(id);
  });

  it('keep the ids of headings, even such as the page would use itself', () => {
    const headings = elementsOf(page).filter(({ name }) => /^h[2-6]$/.test(name));
    expect(headings.map(({ attributes }) => attributes['id']).slice(0, 3)).toEqual([
      'brief',
      'main',
      'words',
    ]);
  });

  it('never stand in one another', () => {
    for (const link of all(page, 'a')) expect(all(link, 'a')).toEqual([]);
  });

  it('lead from each reference to its note and back', () => {
    const references = withRole(page, 'doc-noteref');
    const back = withRole(page, 'doc-backlink').map(({ attributes }) => attributes['href']);
    expect(references.length).toBe(10);
    for (const reference of references) {
      const number = wordsOf(reference).replace(/[()]/g, '');
      const target = only(
        elementsOf(page).filter(
          ({ attributes }) => `#${String(attributes['id'])}` === reference.attributes['href'],
        ),
      );
      expect(target.name).toBe('li');
      expect(shownWords(target)).toContain(`Source ${number},`);
      expect(back).toContain(`#${String(reference.attributes['id'])}`);
    }
    expect(back.length).toBe(references.length);
  });
});

describe('notes', () => {
  it('stand at the end, under their heading', () => {
    const notes = only(withRole(page, 'doc-endnotes'));
    expect(shownWords(only(all(notes, 'h2')))).toBe('Notes');
    expect(all(notes, 'li').length).toBe(sampleDocument.notes.length);
    expect(only(all(page, 'main')).children.at(-2)).toEqual(notes);
  });

  it('are raised, with a comma between two that touch', () => {
    expect(all(page, 'sup').map(wordsOf)).toContain('2, 3');
  });

  it('stand in brackets where the words are to be copied', () => {
    expect(withClass(page, 'copy').flatMap((box) => all(box, 'sup').map(wordsOf))).toEqual([
      '(8)(9)',
    ]);
  });

  it('are left out with their heading if there are none', () => {
    const read = readPage(renderHtml({ ...withBody(paragraph('a')), notes: [] }));
    expect(withRole(read, 'doc-endnotes')).toEqual([]);
  });

  it('print as a number where the note is missing', () => {
    const read = readPage(renderHtml({ ...withBody(paragraph('a', note(3))), notes: [] }));
    expect(shownWords(only(all(read, 'p').filter((each) => all(each, 'sup').length > 0)))).toBe(
      'a3',
    );
    expect(withRole(read, 'doc-noteref')).toEqual([]);
  });
});

describe('headings', () => {
  const levelsOf = (read: PageElement): number[] =>
    elementsOf(read)
      .filter(({ name }) => /^h[1-6]$/.test(name))
      .map(({ name }) => Number(name.slice(1)));
  const expectNoSkips = (levels: readonly number[]): void => {
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  };

  it('begin with the title and skip no level', () => {
    expectNoSkips(levelsOf(page));
    expect(shownWords(only(all(page, 'h1')))).toBe('Proposal to list one person & others');
  });

  it('skip no level whatever levels the tree has', () => {
    const level = fc.constantFrom(...([1, 2, 3, 4, 5, 6] as const));
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const headings = levels.map((each, index): Block => ({
          kind: 'heading',
          level: each,
          id: `h${String(index)}`,
          content: [text('x')],
        }));
        expectNoSkips(levelsOf(pageOf(...headings)));
      }),
    );
  });

  it('carry their numbers', () => {
    const heading = elementsOf(page).find(({ attributes }) => attributes['id'] === 'words');
    expect(heading && shownWords(heading)).toBe('1.1 Words <of> weight');
  });

  it('take the title of the document if its text has none', () => {
    expect(shownWords(only(all(pageOf(paragraph('a')), 'h1')))).toBe(sampleDocument.title);
  });
});

describe('the table of contents', () => {
  it('leads to the numbered headings of two levels', () => {
    const nav = only(all(page, 'nav'));
    expect(all(nav, 'a').map((link) => [link.attributes['href'], shownWords(link)])).toEqual([
      ['#main', '1 Background'],
      ['#words', '1.1 Words <of> weight'],
    ]);
    const [chapter] = all(only(all(nav, 'li').slice(0, 1)), 'ol');
    expect(chapter && all(chapter, 'li').length).toBe(1);
  });
});

describe('tables', () => {
  it('have a caption, header rows and headers with their scope', () => {
    const [table] = all(page, 'table');
    if (!table) throw new Error('There is no table.');
    expect(shownWords(only(all(table, 'caption')))).toBe('Acts & parts');
    expect(all(only(all(table, 'thead')), 'th').map((th) => th.attributes['scope'])).toEqual([
      'col',
      'col',
      'col',
    ]);
    const rows = all(only(all(table, 'tbody')), 'tr');
    expect(rows.map((row) => all(row, 'th').map(shownWords))).toEqual([
      ['18 June 2020'],
      ['30 November 2020'],
    ]);
    expect(rows.flatMap((row) => all(row, 'th').map((th) => th.attributes['scope']))).toEqual([
      'row',
      'row',
    ]);
  });
});

describe('figures', () => {
  const figure = only(all(page, 'figure'));
  const svg = only(all(figure, 'svg'));
  const block = sampleDocument.body.find((each) => each.kind === 'figure');

  it('have a caption, a name and a description for those who cannot see them', () => {
    if (!block) throw new Error('There is no figure.');
    expect(shownWords(only(all(figure, 'figcaption')))).toBe(inlineText(block.caption));
    const named = (attribute: string) =>
      shownWords(
        only(
          elementsOf(svg).filter(
            ({ attributes }) => attributes['id'] === svg.attributes[attribute],
          ),
        ),
      );
    expect(svg.attributes['role']).toBe('img');
    expect(named('aria-labelledby')).toBe(inlineText(block.caption));
    expect(named('aria-describedby')).toBe(block.alternative);
  });

  it('are lines and words, and nothing that could load or run', () => {
    expect(new Set(elementsOf(svg).map(({ name }) => name))).toEqual(
      new Set(['title', 'desc', 'polyline', 'polygon', 'circle', 'text']),
    );
    const attributes = elementsOf(svg).flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => /^on|href|style/.test(name))).toEqual([]);
  });
});

describe('boxes', () => {
  it('have a class for each role and their title as their name', () => {
    for (const [role, title] of [
      ['caution', 'How to read this document'],
      ['proposed', 'Proposed wording for adoption'],
    ] as const) {
      const box = only(withClass(page, role));
      const label = elementsOf(box).find(
        ({ attributes }) => attributes['id'] === box.attributes['aria-labelledby'],
      );
      expect(label && shownWords(label)).toBe(title);
    }
    expect(withClass(page, 'copy')).toHaveLength(2);
  });
});

describe('other languages', () => {
  it('are marked on words, with their direction where it turns', () => {
    const spans = all(page, 'span').map(({ attributes }) => [
      attributes['lang'],
      attributes['dir'],
    ]);
    expect(spans).toContainEqual(['fa', 'rtl']);
    expect(spans).toContainEqual(['zh-Hans', undefined]);
    const strong = all(page, 'strong').find(({ attributes }) => attributes['lang'] === 'ru');
    expect(strong && shownWords(strong)).toBe('обе вместе');
  });

  it('are marked on the whole paragraph where it has no other words', () => {
    const whole = all(page, 'p').find((each) => shownWords(each) === 'يقرأ الناس بصوت عال');
    expect(whole?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it.each([
    ['ar', 'rtl'],
    ['fa-Latn', 'ltr'],
    ['az-Arab-IR', 'rtl'],
    ['kk-Cyrl', 'ltr'],
  ])('%s runs %s', (language, direction) => {
    const read = readPage(renderHtml({ ...sampleDocument, language }));
    expect(only(all(read, 'html')).attributes['dir']).toBe(direction);
  });
});

describe('page breaks', () => {
  it('begin a page in print with the next block', () => {
    expect(withClass(page, 'page-start').map(({ name }) => name)).toEqual(['nav', 'div']);
    expect(wordsOf(only(all(page, 'style')))).toMatch(/\.page-start \{\s+break-before: page;/);
  });
});
