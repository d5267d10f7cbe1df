/** Words that anybody may have written, put into Markdown so that they stay words. */
import { joinedLines } from './one-line.ts';
import { visibleSigns } from './visible-signs.ts';

/** They make no heading, link, picture, HTML or mention of anybody. On one line. */
export const plain = (text: string): string =>
  visibleSigns(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replace(/:\/\/|\bwww\./gi, '<!-- -->$&')
    .replaceAll('\n', ' ');

/** The same within the tags of HTML. */
export const html = (text: string): string =>
  visibleSigns(text)
    .replaceAll('\n', ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@<!-- -->');

/** A name or a path as it is typed. On one line. */
export function code(text: string): string {
  const marks = backticks(text, 1);
  return `${marks}${visibleSigns(joinedLines(text))}${marks}`;
}

/** Lines of a file of YAML. */
export function fenced(yaml: string): string {
  const marks = backticks(yaml, 3);
  return `${marks}yaml\n${visibleSigns(yaml.trimEnd())}\n${marks}`;
}

/** More of them than stand together anywhere in the text. */
const backticks = (text: string, fewest: number): string =>
  '`'.repeat(Math.max(fewest, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
