import type { Finding } from '../finding/finding.ts';
import { locationOf, type Texts } from './excerpt.ts';
import { counts, plural } from './human.ts';

export interface Built {
  readonly findings: readonly Finding[];
  readonly texts: Texts;
  readonly written: readonly { readonly path: string }[];
  readonly refused: readonly string[];
}

/**
 * A build in one line: what was made, what was found, and of what stands against a document the first.
 * `2 documents written, 1 not made, 1 error: dossiers/zz-base/dossier.yaml:3:1 …`
 */
export function buildLine({ findings, texts, written, refused }: Built): string {
  // A document is a file in each of its formats.
  const documents = new Set(written.map(({ path }) => path.replace(/\.\w+$/, '')));
  const said = [
    documents.size === 0
      ? 'no document written'
      : `${plural(documents.size, 'document', 'documents')} written`,
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
