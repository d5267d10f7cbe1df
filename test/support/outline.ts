/** A document tree as lines that a person can read and compare. */
import type { Block, Document, Inline, Shape } from '../../src/document/document.ts';

export function outline(document: Document): string {
  const { title, language, properties, running, body, notes, notesHeading } = document;
  return [
    `title: ${title}`,
    `language: ${language}`,
    `properties: ${JSON.stringify(properties)}`,
    `running: ${JSON.stringify(running)}`,
    '',
    ...body.flatMap((block) => blockLines(block, '')),
    '',
    `${notesHeading}:`,
    ...notes.map(({ number, content }) => `[${String(number)}] ${inlineLine(content)}`),
    '',
  ].join('\n');
}

function blockLines(block: Block, indent: string): string[] {
  const deeper = `${indent}  `;
  const inner = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((child) => blockLines(child, deeper));
  switch (block.kind) {
    case 'heading':
      return [
        `${indent}${'#'.repeat(block.level)} ${block.number ?? '–'} ${inlineLine(block.content)} {${block.id}}`,
      ];
    case 'paragraph':
      return [
        `${indent}${block.style ?? 'p'}: ${inlineLine(block.content)}${block.origin === undefined ? '' : ` <${block.origin}>`}`,
      ];
    case 'list':
      return block.items.flatMap((item, index) => [
        `${indent}${block.isOrdered ? `${String(index + 1)}.` : '-'}`,
        ...inner(item),
      ]);
    case 'table':
      return [
        `${indent}table: ${inlineLine(block.caption)} (${block.widths.join(' ')})`,
        ...block.rows.flatMap((row, index) => [
          `${indent}row${index < block.headerRows ? ' (header)' : ''}`,
          ...row.flatMap((cell) => [
            `${indent}  cell${cell.header === undefined ? '' : ` (${cell.header})`}`,
            ...cell.blocks.flatMap((child) => blockLines(child, `${indent}    `)),
          ]),
        ]),
      ];
    case 'terms':
      return block.entries.flatMap(({ term, blocks }) => [
        `${indent}term: ${inlineLine(term)}`,
        ...inner(blocks),
      ]);
    case 'quotation':
      return [`${indent}quotation`, ...inner(block.blocks)];
    case 'notice':
      return [
        `${indent}notice (${block.role}${block.name === undefined ? '' : `, ${block.name}`}): ${inlineLine(block.title)}`,
        ...inner(block.blocks),
      ];
    case 'figure': {
      const { width, height, shapes } = block.drawing;
      return [
        `${indent}figure: ${inlineLine(block.caption)} {${block.id}} (${String(width)} × ${String(height)})`,
        `${deeper}instead: ${block.alternative}`,
        ...shapes.map((shape) => `${deeper}${shapeLine(shape)}`),
      ];
    }
    case 'contents':
      return [`${indent}contents: ${block.title}`];
    case 'page-break':
      return [`${indent}---- page ----`];
  }
}

/** Every mark and word with its place: a drawing that changes is looked at again. */
function shapeLine(shape: Shape): string {
  switch (shape.kind) {
    case 'stroke': {
      const { points, kind: _, ...ink } = shape;
      return `stroke ${points.map((point) => point.join(',')).join(' ')} ${JSON.stringify(ink)}`;
    }
    case 'circle': {
      const { x, y, radius, kind: _, ...ink } = shape;
      return `circle ${String(x)},${String(y)} ${String(radius)} ${JSON.stringify(ink)}`;
    }
    case 'label': {
      const { text, x, y, kind: _, ...look } = shape;
      return `label ${String(x)},${String(y)} “${text}” ${JSON.stringify(look)}`;
    }
  }
}

const inlineLine = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      switch (inline.kind) {
        case 'text': {
          const marked = inline.isStrong === true ? `**${inline.text}**` : inline.text;
          const styled = inline.isEmphasised === true ? `_${marked}_` : marked;
          return inline.language === undefined ? styled : `{${inline.language}: ${styled}}`;
        }
        case 'link':
          return `[${inlineLine(inline.content)}](${inline.href})`;
        case 'reference':
          return `[${inlineLine(inline.content)}](#${inline.target})`;
        case 'note':
          return `[^${String(inline.number)}]`;
        case 'line-break':
          return ' / ';
      }
    })
    .join('');
