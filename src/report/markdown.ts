/** Findings for a comment in a pull request: for a reviewer who sees nothing else. */
import {
  type Finding,
  hasWarnings,
  severities,
  type Severity,
  standing,
} from '../finding/finding.ts';
import { coverageLines, setAside } from './coverage-lines.ts';
import { excerptOf, locationOf, type Texts } from './excerpt.ts';
import { counts, summary } from './human.ts';
import { fenced, html, plain } from './markdown-text.ts';
import type { Context, Report } from './report.ts';

/** What GitHub lets a comment have, less what whoever posts it may add. */
const longest = 60_000;

const signs = { error: '🛑', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<
  Severity,
  string
>;

const titles = {
  error: 'Errors: no document is made that they concern',
  warning: 'Warnings: drafts are made, nothing that is cleared',
  info: 'Good to know',
} as const satisfies Record<Severity, string>;

/**
 * What stops documents first, then what should not be sent, each by file. What does not fit into a comment
 * goes in this order, and that it went is said: the lines of the files, infos, warnings, and whatever else
 * is too much.
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
    ...severities.flatMap((severity) => {
      const own = shown.filter((finding) => finding.severity === severity);
      if (own.length === 0) return [];
      const files = [...byFile(own)].map(([file, found]) =>
        fileSection(file, found, texts, detail, context),
      );
      return [`### ${signs[severity]} ${titles[severity]}`, ...files];
    }),
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
  const content = byNextStep(findings).map((alike) => itemsOf(alike, texts, detail));
  const isOpen = findings.some(({ severity }) => severity !== 'info');
  return folded(`${name} – ${counts(findings).join(', ')}`, content.join('\n\n'), isOpen);
}

/** Those together after which the same is to be done, in the order of the first of each. */
function byNextStep(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.hint]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function itemsOf(alike: readonly Finding[], texts: Texts, { excerpts }: Detail): string {
  const hint = alike[0]?.hint;
  return [
    ...alike.flatMap(({ code, severity, message, place, related }) => {
      const excerpt = place && excerptOf(place, texts);
      const line = excerpt ? ` **line ${String(excerpt.line)}:**` : '';
      return [
        `${signs[severity]}${line} ${plain(message)} \`${code}\``,
        ...(excerpts && excerpt ? [fenced(excerpt.text)] : []),
        ...(related ?? []).map((item) =>
          plain(`${item.message}: ${locationOf(item.place, texts)}`),
        ),
      ];
    }),
    ...(hint === undefined ? [] : [nextStep(hint, alike.length)]),
  ].join('\n\n');
}

/** The first line says what to do; what follows shows how it is written. */
function nextStep(hint: string, times: number): string {
  const [first = '', ...rest] = hint.split('\n');
  const lead = times > 1 ? `→ For each of these ${String(times)}:` : '→';
  return [`${lead} ${plain(first)}`, ...(rest.length > 0 ? [fenced(rest.join('\n'))] : [])].join(
    '\n\n',
  );
}
