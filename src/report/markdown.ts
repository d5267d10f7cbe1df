/** Findings for a comment in a pull request: for a reviewer who sees nothing else. */
import { type Finding, hasWarnings, type Severity, standing } from '../finding/finding.ts';
import { coverageLines, setAside } from './coverage-lines.ts';
import { excerptOf, locationOf, type Texts } from './excerpt.ts';
import { counts, summary } from './human.ts';
import type { Context, Report } from './report.ts';
import { visibleSigns } from './visible-signs.ts';

/** What GitHub lets a comment have, less what whoever posts it may add. */
const longest = 60_000;

const signs = { error: '🛑', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<
  Severity,
  string
>;

/**
 * By file, each file to be folded, those with errors open. What does not fit into a comment goes in this
 * order, and that it went is said: the lines of the files, infos, warnings, and whatever else is too much.
 */
export function markdownReport(report: Report, context: Context): string {
  const steps: readonly Detail[] = [
    { excerpts: true, severities: ['error', 'warning', 'info'] },
    { excerpts: false, severities: ['error', 'warning', 'info'] },
    { excerpts: false, severities: ['error', 'warning'] },
    { excerpts: false, severities: ['error'] },
  ];
  for (const detail of steps) {
    const text = page(report, context, detail);
    if (text.length <= longest) return text;
  }
  for (let most = 1000; most > 0; most = Math.floor(most / 2)) {
    const text = page(report, context, { excerpts: false, severities: ['error'], most });
    if (text.length <= longest) return text;
  }
  return page(report, context, { excerpts: false, severities: [] });
}

interface Detail {
  readonly excerpts: boolean;
  readonly severities: readonly Severity[];
  readonly most?: number;
}

function page({ findings, texts, dossiers, coverage }: Report, context: Context, detail: Detail) {
  const all = standing(findings);
  const shown = all
    .filter(({ severity }) => detail.severities.includes(severity))
    .slice(0, detail.most);
  const left = all.length - shown.length;
  const { checked, notChecked } = coverageLines(coverage, 20);
  const isFailure = all.some(context.fails);
  return [
    `## ${isFailure ? signs.error : hasWarnings(findings) ? signs.warning : '✅'} ${plain(`Dossiers: ${summary(findings, dossiers.length)}`)}`,
    ...(left > 0
      ? [`**${String(left)} findings do not fit here.** \`dossier validate\` shows them all.`]
      : []),
    ...[...byFile(shown)].map(([file, own]) => fileSection(file, own, texts, detail, context)),
    '### Not checked',
    notChecked.length > 0 ? listed(notChecked) : 'Nothing is known that was left out.',
    folded('Checked', listed(checked.length > 0 ? checked : ['nothing'])),
    ...(findings.some(({ suppressed }) => suppressed)
      ? ['### Set aside', listed(setAside(findings, texts))]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const listed = (lines: readonly string[]): string =>
  lines.map((line) => `- ${plain(line)}`).join('\n');

const folded = (title: string, content: string, isOpen = false): string =>
  `<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>\n\n${content}\n\n</details>`;

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.place?.file ?? '';
    const own = files.get(file);
    if (own) own.push(finding);
    else files.set(file, [finding]);
  }
  return files;
}

function fileSection(
  file: string,
  findings: readonly Finding[],
  texts: Texts,
  detail: Detail,
  { prefix }: Context,
): string {
  const name = file === '' ? 'The workspace' : `<code>${html(`${prefix}${file}`)}</code>`;
  const content = findings.map((finding) => itemOf(finding, texts, detail)).join('\n\n');
  const isOpen = findings.some(({ severity }) => severity !== 'info');
  return folded(`${name} – ${counts(findings).join(', ')}`, content, isOpen);
}

function itemOf(finding: Finding, texts: Texts, { excerpts }: Detail): string {
  const { code, severity, message, hint, place, related } = finding;
  const excerpt = place && excerptOf(place, texts);
  const line = excerpt ? `line ${String(excerpt.line)}: ` : '';
  return [
    `${signs[severity]} **${severity}**, ${line}${plain(message)} \`${code}\``,
    ...(excerpts && excerpt ? [fenced(excerpt.text)] : []),
    ...(hint === undefined ? [] : [nextStep(hint)]),
    ...(related ?? []).map((item) => plain(`${item.message}: ${locationOf(item.place, texts)}`)),
  ].join('\n\n');
}

/** The first line says what to do; what follows shows how it is written. */
function nextStep(hint: string): string {
  const [first = '', ...rest] = hint.split('\n');
  return [`→ ${plain(first)}`, ...(rest.length > 0 ? [fenced(rest.join('\n'))] : [])].join('\n\n');
}

/** With more backticks around it than stand in it. */
function fenced(text: string): string {
  const fence = '`'.repeat(
    Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${fence}yaml\n${visibleSigns(text)}\n${fence}`;
}

/**
 * Words of a dossier as words: they make no heading, link, picture, HTML or mention of anybody, whoever
 * wrote them.
 */
const plain = (text: string): string =>
  visibleSigns(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replace(/:\/\/|\bwww\./gi, '<!-- -->$&')
    .replaceAll('\n', ' ');

const html = (text: string): string =>
  visibleSigns(text)
    .replaceAll('\n', ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@<!-- -->');
