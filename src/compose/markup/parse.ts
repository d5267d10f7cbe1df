import { SaxesParser } from 'saxes';
import { type ElementModel, elements, isBlockName, isInlineName } from './elements.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The section whose template printed it, if it was not the pack's own. */
  readonly section?: string;
}

export type Node = Element | string;

/** Markup that is not well formed, or has an element where none belongs: a fault of a template. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
  readonly section: string | undefined;

  constructor(message: string, section: string | undefined) {
    super(message);
    this.section = section;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  readonly section?: string;
}

/** Reads what templates printed. Strict: what does not fit is an error, never moved elsewhere. @throws MarkupError */
export function parseMarkup(markup: string): Element {
  const parser = new SaxesParser();
  const open: OpenElement[] = [{ name: '#root', attributes: {}, children: [] }];
  const sections: string[] = [];
  const fail = (message: string): never => {
    throw new MarkupError(message, sections.at(-1));
  };

  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'section') sections.push(body);
    else sections.pop();
  });
  parser.on('doctype', () => fail('Templates print no document type.'));
  parser.on('opentag', ({ name, attributes }) => {
    const model = elements[name];
    if (!model) return fail(`There is no element <${name}>.`);
    checkAttributes(name, model, attributes, fail);
    const parent = open.at(-1);
    if (parent && parent.name !== '#root' && !isAllowed(name, parent))
      fail(`<${name}> cannot stand in <${parent.name}>.`);
    const section = sections.at(-1);
    open.push({ name, attributes, children: [], ...(section === undefined ? {} : { section }) });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push(closed);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (!parent || parent.name === '#root') return;
    const model = elements[parent.name];
    const holdsInlines = model?.content === 'inlines' || model?.content === 'flow';
    if (holdsInlines) parent.children.push(text);
    else if (text.trim() !== '')
      fail(`Text cannot stand in <${parent.name}>: “${text.trim().slice(0, 40)}”.`);
  });
  parser.on('cdata', () => fail('Templates print no CDATA.'));
  parser.write(markup).close();

  const root = open[0]?.children.find((node): node is Element => typeof node !== 'string');
  if (!root) throw new MarkupError('The template printed nothing.', undefined);
  return root;
}

function isAllowed(name: string, parent: OpenElement): boolean {
  const content = elements[parent.name]?.content;
  if (content === undefined || content === 'empty') return false;
  if (Array.isArray(content)) return content.includes(name);
  if (content === 'blocks') return isBlockName(name);
  if (content === 'inlines') return isInlineName(name);
  if (name === 'prose') return true;
  // Either blocks or inlines: whichever came first decides.
  const first = parent.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  if (first === undefined) return isBlockName(name) || isInlineName(name);
  return typeof first === 'string' || isInlineName(first.name)
    ? isInlineName(name)
    : isBlockName(name);
}

function checkAttributes(
  name: string,
  model: ElementModel,
  attributes: Readonly<Record<string, string>>,
  fail: (message: string) => never,
): void {
  for (const [attribute, isRequired] of Object.entries(model.attributes))
    if (isRequired && attributes[attribute] === undefined)
      fail(`<${name}> needs the attribute “${attribute}”.`);
  for (const attribute of Object.keys(attributes))
    if (!(attribute in model.attributes)) fail(`<${name}> has no attribute “${attribute}”.`);
}
