/**
 * SARIF 2.1.0, as GitHub and others read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. What the
 * team has set aside is left out: GitHub shows it as open whatever `suppressions` says.
 */
import type { Explanation } from '../finding/explanation.ts';
import {
  type Finding,
  type Place,
  type Severity,
  severities,
  standing,
} from '../finding/finding.ts';
import { coverageLines } from './coverage-lines.ts';
import { regionOf, type Texts } from './excerpt.ts';
import { answerInWords, consequence, onlineAlone } from './explanation.ts';
import { fenced } from './markdown-text.ts';
import type { Context, Report } from './report.ts';

/** GitHub shows no more results of one run, and refuses a file with five times as many. */
const mostResults = 5000;
/** What GitHub lets a description have. */
const longestDescription = 1024;
/** The root of the repository. Where it lies on this machine is nobody's business. */
const root = '%SRCROOT%';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

export function sarifReport(report: Report, context: Context): string {
  const rules = context.explanations;
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  const all = standing(report.findings);
  const shown = all.length > mostResults ? mostSevere(all) : all;
  const fingerprints = fingerprintsOf(shown, context);
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dossier',
            semanticVersion: context.version,
            rules: rules.map(ruleOf),
          },
        },
        automationDetails: { id: 'dossier/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notesOf(report, all.length - shown.length),
          },
        ],
        results: shown.map((finding, index) => ({
          ruleId: finding.code,
          ruleIndex: indices.get(finding.code) ?? -1,
          level: levels[finding.severity],
          message: { text: textOf(finding) },
          locations: [locationOf(finding.place ?? somewhere, report.texts, context)],
          ...(finding.related
            ? {
                relatedLocations: finding.related.map(({ message, place }, number) => ({
                  id: number + 1,
                  message: { text: message },
                  ...locationOf(place, report.texts, context),
                })),
              }
            : {}),
          // Not under “primaryLocationLineHash”: GitHub's own action fills that, and warns about any other.
          partialFingerprints: { 'findingInEntry/v1': fingerprints[index] ?? '' },
          ...(finding.dossier === undefined ? {} : { properties: { dossier: finding.dossier } }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const mostSevere = (findings: readonly Finding[]): readonly Finding[] =>
  severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, mostResults);

const ruleOf = (explanation: Explanation): object => {
  const { code, severity, summary, why, needsNetwork, examples } = explanation;
  return {
    id: code,
    name: code.replace(/(^|[/-])(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: shortened(summary) },
    fullDescription: { text: shortened(why) },
    help: {
      text: `${why}\n\n${consequence(explanation)}`,
      markdown: [
        why,
        ...(needsNetwork ? [onlineAlone] : []),
        consequence(explanation),
        ...examples.flatMap(({ name, files, answers, expect }) =>
          Object.keys(files).length === 0
            ? []
            : [
                `**${expect.length > 0 ? 'Found' : 'Right'}: ${name}**`,
                ...Object.entries(files).map(
                  ([file, text]) => `\`${file}\`\n\n${fenced(text.slice(0, 1000))}`,
                ),
                ...Object.entries(answers ?? {}).map(
                  ([address, answer]) => `\`${address}\` answers: ${answerInWords(answer)}`,
                ),
              ],
        ),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [code.split('/')[0]],
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
    },
  };
};

const shortened = (text: string): string =>
  text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1)}…`;

const textOf = ({ message, hint }: Finding): string =>
  hint === undefined ? message : `${message}\n→ ${hint}`;

/** GitHub refuses a result without a place; this file every workspace has. */
const somewhere: Place = { file: 'workspace.yaml' };

function locationOf(place: Place, texts: Texts, { prefix }: Context): object {
  const region = regionOf(place, texts);
  const uri = `${prefix}${place.file}`.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: root },
      region: region
        ? {
            startLine: region.start.line,
            startColumn: region.start.column,
            endLine: region.end.line,
            endColumn: region.end.column,
          }
        : { startLine: 1 },
    },
    ...(place.entry === undefined || place.entry === ''
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: place.entry }] }),
  };
}

/**
 * The same for the same finding in the same entry, whatever is added above it or moved to another file:
 * code, dossier and entry, and which of several it is. Where there is no entry, what is said of the file.
 */
function fingerprintsOf(findings: readonly Finding[], { sha256 }: Context): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ code, dossier, place, message }) => {
    const about =
      place?.entry === undefined || place.entry === ''
        ? [place?.file ?? '', message]
        : [dossier ?? '', place.entry];
    const key = JSON.stringify([code, ...about]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${sha256(key).slice(0, 32)}:${String(count)}`;
  });
}

/** What a reader has to know besides the results: what was not looked at. */
function notesOf({ coverage }: Report, leftOut: number): readonly object[] {
  const { checked, notChecked } = coverageLines(coverage, 20);
  return [
    ...(leftOut > 0
      ? [`${String(leftOut)} further findings are left out, the least severe ones.`]
      : []),
    ...notChecked.map((line) => `Not checked: ${line}.`),
    ...checked.map((line) => `Checked: ${line}.`),
  ].map((text) => ({ level: 'note', message: { text } }));
}
