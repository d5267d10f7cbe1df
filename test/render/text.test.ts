import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { firstOutOfOrder, stretchesOf } from './reading-order.ts';
import {
  copiedSentence,
  longAddress,
  note,
  paragraph,
  sampleDocument,
  text,
} from './sample-document.ts';

const written = renderText(sampleDocument);
const lines = written.split('\n');
const textOf = (...body: readonly Block[]): string =>
  renderText({ ...sampleDocument, body: [title, ...body], notes: [], running: silent });
const silent: Document['running'] = { marks: [], header: '', footer: '', pageNumber: '' };
const title: Block = { ...paragraph('T'), style: 'title' };
/** What stands below the title. */
const blockText = (...body: readonly Block[]): string =>
  textOf(...body).replace(/^=\nT\n=\n\n/, '');

/** The lines between the rules of a block to be copied. */
function copyBlock(named: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`---- ${named} --`));
  const end = lines.findIndex((line, index) => index > start && /^-{78}$/.test(line));
  return start === -1 ? [] : lines.slice(start + 1, end);
}

/** Letters of China take two columns. */
const columnsOf = (line: string): number =>
  Array.from(line).reduce((sum, letter) => sum + (/[\p{Script=Han}，。]/u.test(letter) ? 2 : 1), 0);

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the sheet', () => {
  it('is the same for the same document', () => {
    expect(renderText(structuredClone(sampleDocument))).toBe(written);
  });

  it('ends its lines as the web does, without spaces behind them', () => {
    expect(written).not.toContain('\r');
    expect(written.endsWith('\n')).toBe(true);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it('has no line of more than 78 columns but addresses and what is to be copied', () => {
    const copied = new Set([...copyBlock('Text of the question'), ...copyBlock('Sources')]);
    const long = lines.filter((line) => columnsOf(line) > 78 && !copied.has(line));
    expect(long.map((line) => line.trim())).toEqual([`${longAddress},`]);
  });

  it('keeps to 78 columns whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), (words) => {
        const block = paragraph(words.join(' '));
        const nested: Block = { kind: 'quotation', blocks: [block] };
        const all = textOf(block, nested, {
          kind: 'list',
          isOrdered: true,
          items: [[block, nested]],
        });
        expect(all.split('\n').filter((line) => columnsOf(line) > 78)).toEqual([]);
      }),
    );
  });

  it('begins with the marks and ends with the footer', () => {
    expect(lines.slice(0, 2)).toEqual(['*** DRAFT – not cleared ***', '*** FICTIONAL <case> ***']);
    expect(lines.at(-2)).toBe(sampleDocument.running.footer);
  });

  it('prints all words of the tree in order', () => {
    const bare = (words: string): string => words.replace(/[([]\d+[)\]]/g, '').replace(/\s/g, '');
    const sheet = written.replace(/^ *> ?/gm, '').replace(/\s<(https|mailto)[^>]*>/g, '');
    // Tables have tests of their own: records repeat the headers of columns.
    const stretches = stretchesOf(sampleDocument.body.filter(({ kind }) => kind !== 'table'));
    expect(
      firstOutOfOrder(bare(sheet), [
        ...stretches.map(bare),
        sampleDocument.notesHeading,
        ...sampleDocument.notes.map(({ number }) => `Source${String(number)},`),
      ]),
    ).toBeUndefined();
  });

  it('never prints where in the dossier words come from', () => {
    expect(written).not.toContain('secret-origin');
  });

  it('takes the subject of a letter for its title, and sets it as a line of the text', () => {
    const subject: Block = { ...paragraph('Subject: A trial'), style: 'subject' };
    expect(
      renderText({
        ...sampleDocument,
        title: 'Its title',
        body: [paragraph('From us'), subject],
        notes: [],
        running: silent,
      }),
    ).toBe('From us\n\nSubject: A trial\n');
  });

  it('takes the title of the document if its text has none', () => {
    expect(
      renderText({ ...sampleDocument, title: 'Its title', body: [], running: silent }),
    ).toMatch(/^=+\nIts title\n=+\n/);
  });
});

describe('blocks to be copied', () => {
  it('hold one line for each paragraph', () => {
    expect(copyBlock('Text of the question')).toEqual([
      `${copiedSentence}(8)(9) See the listings`,
      `1. ${copiedSentence}`,
      '2. Why?',
    ]);
    expect(copyBlock('Sources')).toEqual([
      '(8) Judgment of 30 November 2020.',
      '(9) Report, p. 3.',
    ]);
  });
});

describe('other boxes', () => {
  it('stand between rules that differ with their role', () => {
    expect(written).toMatch(/^={4} Proposed wording for adoption =+$/m);
    expect(written).toMatch(/^\*{4} How to read this document \*+$/m);
  });

  it('have a title of several lines if it is long', () => {
    const long = 'A title that is so long '.repeat(5).trim();
    const [rule, first] = blockText({
      kind: 'notice',
      role: 'caution',
      title: [text(long)],
      blocks: [],
    }).split('\n');
    expect(rule).toBe('*'.repeat(78));
    expect(long.startsWith(first ?? '-')).toBe(true);
  });
});

describe('headings', () => {
  it('carry their numbers and a rule as long as they are', () => {
    expect(written).toContain('\n\n\n1 Background[2]\n===============\n\n');
    expect(written).toContain('\n\n1.1 Words <of> weight\n---------------------\n\n');
    expect(written).toContain('\n\n1.1.1 Links\n\n');
  });

  it('of two levels with numbers stand in the table of contents', () => {
    expect(written).toContain(
      '\nContents\n========\n\n1 Background\n  1.1 Words <of> weight\n\n\nOutside the numbering\n',
    );
  });
});

describe('notes', () => {
  it('stand in square brackets, and at the end under their heading', () => {
    expect(flat(written)).toContain('no room.[2][3] It is set out');
    const list = written.slice(written.indexOf('\nNotes\n=====\n'));
    for (const { number } of sampleDocument.notes)
      expect(list).toContain(
        `\n[${String(number)}] Source ${String(number)}, https://example.org/${String(number)}.\n`,
      );
  });

  it('are left out with their heading if there are none', () => {
    expect(textOf(paragraph('a'))).not.toContain('Notes');
  });
});

describe('links', () => {
  it('say where they lead unless their words do', () => {
    expect(flat(written)).toContain('on “method” <https://example.org/?a=1&b=2>, a mailbox');
    expect(flat(written)).toContain('a mailbox desk@example.org, an address');
  });

  it('lead to the web or a mailbox alone', () => {
    expect(written).toContain('not to be followed');
    expect(written).not.toContain('javascript:');
  });
});

describe('terms', () => {
  it('stand before what belongs to them', () => {
    expect(written).toContain('\nTo: Human Rights Unit\n    Ministry of Examples\n');
    expect(written).toContain(': Вымысел Образцович Судьяев[1]\n  قاضي المثال\n');
    expect(written).toContain('\nMeasures:\n  - travel ban\nLeft empty:\n');
    expect(written).not.toContain('Grounds::');
  });

  it('tell paragraphs from lines that go on', () => {
    const [first, second, third] = blockText({
      kind: 'terms',
      entries: [{ term: [text('Term')], blocks: [paragraph('word '.repeat(20)), paragraph('b')] }],
    }).split('\n');
    expect(first).toMatch(/^Term: word/);
    expect(second).toMatch(/^ {4}word/);
    expect(third).toBe('  b');
  });
});

describe('lists and quotations', () => {
  it('have their marks, and hang from them', () => {
    expect(written).toContain(
      '\n1. first, with entries of its own\n   - inner one\n   - inner two.',
    );
    expect(written).toContain('\n2. second\n');
    expect(written).toContain('\n- loose\n\n  with a second paragraph\n\n- end\n');
    expect(written).toContain('\n>\n> Second paragraph of the quotation.\n');
  });
});

describe('tables', () => {
  const column = (words: string) => ({ header: 'column', blocks: [paragraph(words)] }) as const;

  it('are columns where all is short', () => {
    expect(written).toContain(
      'Counts\n\nCounted  Number\n-------  ------\nWords    124\n字数     7\n',
    );
  });

  it('are records where a cell is long', () => {
    expect(written).toContain(
      'Acts & parts\n\nDate: 18 June 2020\nWhat happened: The judgment was read out in eleven',
    );
    expect(written).toContain(
      '\n  Place: library\nOfficial: nobody named\n\nDate: 30 November 2020\n' +
        'What happened: Sentence\n  - six years\n  - a fine\nOfficial: Vymysl Sudyaev\n',
    );
  });

  it('begin a record with the header of its row', () => {
    const long = paragraph('word '.repeat(30));
    const record = blockText({
      kind: 'table',
      caption: [],
      widths: [1, 1],
      headerRows: 1,
      rows: [
        [column('What'), column('Who')],
        [{ blocks: [long] }, { header: 'row', blocks: [paragraph('A. Judge')] }],
      ],
    });
    expect(record).toMatch(/^Who: A\. Judge\nWhat: word/);
  });

  it('need no headers', () => {
    const rows = [[{ blocks: [paragraph('a', { kind: 'line-break' }, 'b')] }]];
    expect(blockText({ kind: 'table', caption: [], widths: [1], headerRows: 0, rows })).toBe(
      'a\n    b\n',
    );
  });
});

describe('words without spaces', () => {
  it('break between letters in Chinese, but never before a comma', () => {
    const chinese = lines.filter((line) => /^[\p{Script=Han}，。]+$/u.test(line));
    expect(chinese.length).toBeGreaterThan(1);
    expect(chinese.filter((line) => /^[，。]/u.test(line))).toEqual([]);
  });

  it('never break elsewhere: a note stays with its word', () => {
    const word = 'x'.repeat(76);
    expect(blockText(paragraph('a ', word, note(1)))).toBe(`a\n${word}[1]\n`);
  });
});
