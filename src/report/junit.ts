/**
 * JUnit's XML, for programs that show tests: one suite a dossier. What fails is a failure, what does not
 * is a passed test that says something, and what was not checked is a skipped one.
 */
import type { Finding } from '../finding/finding.ts';
import { coverageLines } from './coverage-lines.ts';
import { locationOf, regionOf, type Texts } from './excerpt.ts';
import type { Context, Report } from './report.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly xml: string;
}

export function junitReport(report: Report, context: Context): string {
  const suites = suitesOf(report, context);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="dossier" ${totals(all)} time="0">`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name=${quoted(name)} ${totals(cases)} skipped="${count(cases, 'skipped')}" time="0">`,
      ...cases.map(({ xml }) => xml),
      '  </testsuite>',
    ]),
    '</testsuites>\n',
  ].join('\n');
}

const count = (cases: readonly Case[], outcome: Case['outcome']): string =>
  String(cases.filter((item) => item.outcome === outcome).length);

const totals = (cases: readonly Case[]): string =>
  `tests="${String(cases.length)}" failures="${count(cases, 'failed')}" errors="0"`;

function suitesOf({ findings, texts, dossiers, coverage }: Report, context: Context): Suite[] {
  const own = (dossier: string | undefined): Suite => {
    const name = dossier ?? 'workspace';
    const { checked, notChecked } = coverageLines(
      {
        checked: coverage.checked.filter((item) => item.dossier === dossier),
        notChecked: coverage.notChecked.filter((item) => item.dossier === dossier),
      },
      20,
    );
    return {
      name,
      cases: [
        ...findings
          .filter((finding) => finding.dossier === dossier)
          .map((finding) => caseOf(finding, name, texts, context)),
        ...checked.map((line) => plainCase(`${name}.checked`, line)),
        ...notChecked.map((line) => {
          const [what = line, ...why] = line.split(': ');
          return skipped(`${name}.checked`, what, why.join(': '));
        }),
      ],
    };
  };
  return [undefined, ...dossiers].map(own).filter(({ cases }) => cases.length > 0);
}

function caseOf(finding: Finding, suite: string, texts: Texts, context: Context): Case {
  const { code, severity, message, hint, place, suppressed } = finding;
  const where = place ? locationOf(place, texts) : suite;
  const region = place && regionOf(place, texts);
  const head = [
    `classname=${quoted(`${suite}.${code.replace('/', '.')}`)}`,
    `name=${quoted(`${code} ${where}`)}`,
    ...(place ? [`file=${quoted(`${context.prefix}${place.file}`)}`] : []),
    ...(region ? [`line="${String(region.start.line)}"`] : []),
    'time="0"',
  ].join(' ');
  const text = [
    `${where}  ${severity}  ${code}`,
    message,
    ...(hint === undefined ? [] : [`→ ${hint}`]),
  ].join('\n');
  if (suppressed)
    return {
      outcome: 'skipped',
      xml: element(
        head,
        `<skipped message=${quoted(`Set aside until ${suppressed.until}: ${suppressed.reason}`)}/>`,
      ),
    };
  if (context.fails(finding))
    return {
      outcome: 'failed',
      xml: element(
        head,
        `<failure type=${quoted(severity)} message=${quoted(message)}>${escaped(text)}</failure>`,
      ),
    };
  return { outcome: 'passed', xml: element(head, `<system-out>${escaped(text)}</system-out>`) };
}

const plainCase = (classname: string, name: string): Case => ({
  outcome: 'passed',
  xml: `    <testcase classname=${quoted(classname)} name=${quoted(name)} time="0"/>`,
});

const skipped = (classname: string, name: string, why: string): Case => ({
  outcome: 'skipped',
  xml: element(
    `classname=${quoted(classname)} name=${quoted(name)} time="0"`,
    `<skipped message=${quoted(`Not checked: ${why}`)}/>`,
  ),
});

const element = (head: string, content: string): string =>
  `    <testcase ${head}>\n      ${content}\n    </testcase>`;

const quoted = (text: string): string => `"${escaped(text).replaceAll('\n', '&#10;')}"`;

/** What XML cannot hold at all is named instead. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- These are the signs that XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
