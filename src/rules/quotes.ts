/** What rules on quotations have in common. */
import type { Path } from '../finding/finding.ts';
import type { CitedPlace, QuoteCheck } from '../reading/checks.ts';
import { exchangedFiles } from './exhibits.ts';
import type { CaseRuleInput } from './rule.ts';
import { quoted } from './strings.ts';

type Kind = QuoteCheck['result']['kind'];

export interface QuoteOf<K extends Kind> {
  readonly id: string;
  /** The words in the dossier. */
  readonly path: Path;
  /** The file, as a sentence names it. */
  readonly file: string;
  readonly cited?: CitedPlace;
  readonly result: Extract<QuoteCheck['result'], { readonly kind: K }>;
  /** Whether the file is not the one that was recorded. */
  readonly isFileExchanged: boolean;
  /** Whether nothing that stands in the file may be repeated. */
  readonly isConfidential: boolean;
}

/** The quotations of which one thing was found. */
export function quotesOf<K extends Kind>(input: CaseRuleInput, kind: K): readonly QuoteOf<K>[] {
  const { checks, data } = input;
  const exchanged = new Set(exchangedFiles(input).map(({ name }) => name));
  const confidential = new Set(
    (data.evidence ?? [])
      .filter(({ confidentiality = 'public' }) => confidentiality !== 'public')
      .map(({ id }) => id),
  );
  return checks.quotes.flatMap(({ evidence, path, file, cited, result }) =>
    isOf(result, kind)
      ? [
          {
            id: evidence,
            path: [...path, 'exact'],
            file: quoted(file ?? evidence),
            ...(cited ? { cited } : {}),
            result,
            isFileExchanged: file !== undefined && exchanged.has(file),
            isConfidential: confidential.has(evidence),
          },
        ]
      : [],
  );
}

const isOf = <K extends Kind>(
  result: QuoteCheck['result'],
  kind: K,
): result is Extract<QuoteCheck['result'], { readonly kind: K }> => result.kind === kind;

export const countOf = (quotes: number): string =>
  quotes === 1 ? 'a quotation' : `${String(quotes)} quotations`;

/** `page 3`, `pages 3 and 4`; nothing for a file without pages. */
export function pagesName(pages: readonly string[]): string | undefined {
  const [first, ...more] = pages;
  if (first === undefined) return undefined;
  const last = more.at(-1);
  return last === undefined
    ? `page ${first}`
    : `pages ${[first, ...more.slice(0, -1)].join(', ')} and ${last}`;
}

const isOfCitation = /^(?:page|paragraph|line):/;

/** A dossier that quotes, for examples. */
export function quoting(
  exact: string,
  exhibits: Readonly<Record<string, string>>,
  ...lines: readonly string[]
): Readonly<Record<string, string>> {
  return {
    'evidence.yaml': [
      '- id: E-01',
      '  kind: judgment',
      '  title: Judgment',
      '  origin: city-court',
      '  files:',
      ...Object.keys(exhibits).map((path) => `    - path: ${path}`),
      '',
    ].join('\n'),
    ...exhibits,
    'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n',
    'prosecutions.yaml': [
      '- id: reading-circle',
      '  kind: criminal',
      '  title: The trial of the reading circle',
      '  defendants: [p-one]',
      '  acts:',
      '    - id: sentence',
      '      type: sentenced',
      '      date: 2020-11-30',
      '      victims: [p-one]',
      '      citations:',
      '        - evidence: E-01',
      ...lines.filter((line) => isOfCitation.test(line)).map((line) => `          ${line}`),
      '          quote:',
      `            exact: ${exact}`,
      ...lines.filter((line) => !isOfCitation.test(line)).map((line) => `            ${line}`),
      '',
    ].join('\n'),
  };
}
