import pc from 'picocolors';
import { countOf, type Finding, type Severity, standing } from '../finding/finding.ts';
import { coverageLines, setAside } from './coverage-lines.ts';
import { excerptOf, locationOf, type Texts } from './excerpt.ts';
import { oneLine } from './one-line.ts';
import { plural } from './plural.ts';
import type { Report } from './report.ts';

export interface HumanOptions {
  readonly useColour: boolean;
  /** Only errors are shown; the count is of everything. */
  readonly isQuiet: boolean;
}

type Colours = ReturnType<typeof pc.createColors>;

/** Findings for someone at a terminal: place, message, the line, and what to do next. */
export function humanFindings(
  findings: readonly Finding[],
  texts: Texts,
  { useColour, isQuiet }: HumanOptions,
): string {
  const colours = pc.createColors(useColour);
  const shown = standing(findings).filter(({ severity }) => !isQuiet || severity === 'error');
  return shown.map((finding) => humanFinding(finding, texts, colours)).join('\n');
}

function humanFinding(finding: Finding, texts: Texts, colours: Colours): string {
  const { code, severity, message, hint, place, related } = finding;
  const where = place ? `${colours.bold(locationOf(place, texts))}  ` : '';
  const paint = painterOf(severity, colours);
  const lines = [`${where}${paint(severity)}  ${colours.dim(code)}`, `  ${oneLine(message)}`];
  const excerpt = place ? excerptOf(place, texts) : undefined;
  if (excerpt) {
    const number = String(excerpt.line);
    const gutter = ' '.repeat(number.length);
    lines.push(
      '',
      `  ${colours.dim(`${number} |`)} ${excerpt.text}`,
      `  ${colours.dim(`${gutter} |`)} ${' '.repeat(excerpt.from)}${paint('^'.repeat(excerpt.length))}`,
    );
  }
  if (hint !== undefined)
    lines.push('', `  ${colours.cyan('→')} ${noCommand(hint).replaceAll('\n', '\n      ')}`);
  for (const item of related ?? [])
    lines.push(`  ${colours.dim(`${item.message}: ${locationOf(item.place, texts)}`)}`);
  return `${lines.join('\n')}\n`;
}

/** Logs of GitHub take a line that begins so for a command, and a hint can repeat what somebody wrote. */
const noCommand = (text: string): string => text.replace(/^(\s*):(?=:)/gm, '$1: ');

function painterOf(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'info':
      return colours.blue;
  }
}

/** `2 errors, 1 warning in 3 dossiers.` */
export function summary(findings: readonly Finding[], dossiers: number): string {
  if (dossiers === 0 && standing(findings).length === 0) return 'No dossier was looked at.';
  const counted = counts(findings);
  const where = plural(dossiers, 'dossier', 'dossiers');
  return counted.length > 0 ? `${counted.join(', ')} in ${where}.` : `Nothing to mend in ${where}.`;
}

/** `2 errors`, `1 warning`: what there is of each severity. */
export const counts = (findings: readonly Finding[]): readonly string[] =>
  [
    plural(countOf('error', findings), 'error', 'errors'),
    plural(countOf('warning', findings), 'warning', 'warnings'),
    plural(countOf('info', findings), 'info', 'infos'),
  ].filter((part) => !part.startsWith('0 '));

/** What was looked at and what was not, and what the team has set aside, for someone at a terminal. */
export function humanCoverage({ coverage, findings, texts }: Report): string {
  const { checked, notChecked } = coverageLines(coverage, fewest);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Checked', checked],
    ['Not checked', notChecked],
    ['Set aside', setAside(findings, texts)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

/** As many names as fit into a line. */
const fewest = 4;
