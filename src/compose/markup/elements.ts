/**
 * The markup that templates print: a small fixed set of elements, and what may stand in each. The
 * names are those of HTML where HTML has one. `docs/reference/template-elements.md` is made from this table.
 */

export interface ElementModel {
  readonly summary: string;
  /**
   * `blocks`, `inlines` or nothing; `flow` is either blocks or inlines, not both; a list names the
   * only elements allowed.
   */
  readonly content: 'blocks' | 'inlines' | 'flow' | 'empty' | readonly string[];
  /** Required attributes are true. */
  readonly attributes: Readonly<Record<string, boolean>>;
}

const heading = (level: number): ElementModel => ({
  summary: `A heading of level ${String(level)}; numbered="no" keeps it out of the numbering.`,
  content: 'inlines',
  attributes: { id: true, numbered: false, origin: false },
});

export const elements: Readonly<Record<string, ElementModel>> = {
  document: { summary: 'The whole document.', content: 'blocks', attributes: {} },
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  p: {
    summary:
      'A paragraph; style is title, subtitle, subject (the title of a letter, a line in its midst), lead or small.',
    content: 'inlines',
    attributes: { style: false, origin: false },
  },
  ul: { summary: 'A list with bullets.', content: ['li'], attributes: {} },
  ol: { summary: 'A numbered list.', content: ['li'], attributes: {} },
  li: { summary: 'An entry of a list.', content: 'flow', attributes: {} },
  table: {
    summary: 'A table; widths are shares of the text width, one for each column.',
    content: ['caption', 'tr'],
    attributes: { widths: true },
  },
  caption: { summary: 'What the table or figure shows.', content: 'inlines', attributes: {} },
  tr: {
    summary: 'A row; one whose cells are all th is a header row.',
    content: ['th', 'td'],
    attributes: {},
  },
  th: { summary: 'A header cell.', content: 'flow', attributes: {} },
  td: { summary: 'A cell.', content: 'flow', attributes: {} },
  dl: { summary: 'Terms with what belongs to them.', content: ['dt', 'dd'], attributes: {} },
  dt: { summary: 'A term.', content: 'inlines', attributes: {} },
  dd: { summary: 'What belongs to the term before it.', content: 'flow', attributes: {} },
  blockquote: { summary: 'A quotation.', content: 'blocks', attributes: {} },
  notice: {
    summary: 'A box; role is proposed, copy or caution.',
    content: 'blocks',
    attributes: { role: true, name: false, title: true, origin: false },
  },
  figure: {
    summary:
      'A figure of the data, with its alternative text; left out if it would show fewer facts than “least”.',
    content: ['caption'],
    attributes: { of: true, least: false },
  },
  contents: { summary: 'The table of contents.', content: 'empty', attributes: { title: true } },
  'page-break': { summary: 'The next block begins a page.', content: 'empty', attributes: {} },
  prose: {
    summary:
      'A prose field of the dossier, with its paragraphs and notes; notes="no" leaves the notes to another place that prints it.',
    content: 'empty',
    attributes: { of: true, notes: false },
  },
  deferred: {
    summary: 'A section that is made when everything else is known: the exhibits, say.',
    content: 'empty',
    attributes: { section: true },
  },
  strong: { summary: 'Strong emphasis.', content: 'inlines', attributes: {} },
  em: { summary: 'Emphasis.', content: 'inlines', attributes: {} },
  a: { summary: 'A link.', content: 'inlines', attributes: { href: true } },
  span: { summary: 'Words in another language.', content: 'inlines', attributes: { lang: true } },
  ref: {
    summary: 'A reference to a heading, by its id.',
    content: 'inlines',
    attributes: { to: true },
  },
  cites: {
    summary: 'A note with the citations of the value before it.',
    content: 'empty',
    attributes: { of: true },
  },
  text: {
    summary: 'A prose field within a line: its paragraphs must be one.',
    content: 'empty',
    attributes: { of: true },
  },
  br: { summary: 'A line break.', content: 'empty', attributes: {} },
};

const inlineNames = new Set(['strong', 'em', 'a', 'span', 'ref', 'cites', 'text', 'br']);
const partNames = new Set(['document', 'li', 'caption', 'tr', 'th', 'td', 'dt', 'dd']);

export const isInlineName = (name: string): boolean => inlineNames.has(name);
export const isBlockName = (name: string): boolean =>
  !inlineNames.has(name) && !partNames.has(name);
