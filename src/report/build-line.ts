import type { Finding } from '../finding/finding.ts';
import { locationOf, type Texts } from './excerpt.ts';
import { counts } from './human.ts';
import { plural } from './plural.ts';

export interface Built {
  readonly findings: readonly Finding[];
  readonly texts: Texts;
  readonly written: readonly File[];
  readonly current: readonly File[];
  readonly refused: readonly string[];
}

interface File {
  readonly path: string;
}

/**
 * A build in one line: what was made, what was found, and of what stands against a document the first.
 * `2 documents written, 1 not made, 1 error: dossiers/zz-base/dossier.yaml:3:1 …`
 */
export function buildLine({ findings, texts, written, current, refused }: Built): string {
  // A document is a file in each of its formats.
  const documentsOf = (files: readonly File[]): readonly string[] => [
    ...new Set(files.map(({ path }) => path.replace(/\.\w+$/, ''))),
  ];
  const made = documentsOf(written);
  const kept = documentsOf(current).filter((document) => !made.includes(document));
  const said = [
    ...(made.length > 0 ? [`${plural(made.length, 'document', 'documents')} written`] : []),
    ...(kept.length > 0 ? [`${plural(kept.length, 'document', 'documents')} already current`] : []),
    ...(made.length + kept.length === 0 ? ['no document written'] : []),
    ...(refused.length > 0 ? [`${String(refused.length)} not made`] : []),
    ...counts(findings),
  ].join(', ');
  const first = firstObstacle(findings, refused.length > 0);
  return first ? `${said}: ${placeOf(first, texts)}${first.message}` : said;
}

/** Where nothing is an error and a document is lacking, a warning stood against it. */
const firstObstacle = (findings: readonly Finding[], isLacking: boolean): Finding | undefined =>
  findings.find(({ severity }) => severity === 'error') ??
  (isLacking ? findings.find(({ severity }) => severity === 'warning') : undefined);

const placeOf = ({ place }: Finding, texts: Texts): string =>
  place ? `${locationOf(place, texts)} ` : '';
