/** Commands that GitHub makes annotations of: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import { type Finding, type Severity, standing } from '../finding/finding.ts';
import { coverageLines, setAside } from './coverage-lines.ts';
import { regionOf, type Texts } from './excerpt.ts';
import { summary } from './human.ts';
import type { Context, Report } from './report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/**
 * GitHub shows ten annotations of each severity of one step, so what was not checked comes first among the
 * notices. All of it stands in the log.
 */
export function githubReport(report: Report, { prefix }: Context): string {
  const { findings, texts, dossiers, coverage } = report;
  const { checked, notChecked } = coverageLines(coverage, 20);
  const lines = [
    ...notChecked.map((line) => `Not checked: ${line}.`),
    ...setAside(findings, texts).map((line) => `Set aside: ${line}`),
    ...checked.map((line) => `Checked: ${line}.`),
  ];
  return [
    command('notice', { title: 'What was checked, and what was not' }, lines.join('\n')),
    ...standing(findings).map((finding) => annotation(finding, texts, prefix)),
    `${summary(findings, dossiers.length)}\n`,
  ].join('');
}

function annotation(
  { code, severity, message, hint, place }: Finding,
  texts: Texts,
  prefix: string,
) {
  const region = place && regionOf(place, texts);
  const isOneLine = region?.start.line === region?.end.line;
  return command(
    commands[severity],
    {
      ...(place ? { file: `${prefix}${place.file}` } : {}),
      ...(region ? { line: region.start.line, endLine: region.end.line } : {}),
      // Columns are taken only within one line.
      ...(region && isOneLine ? { col: region.start.column, endColumn: region.end.column } : {}),
      title: code,
    },
    hint === undefined ? message : `${message}\n→ ${hint}`,
  );
}

const command = (
  name: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(',')}::${escaped(text)}\n`;

/** No line break is left, so nothing that stands in a dossier can be a command of its own. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
