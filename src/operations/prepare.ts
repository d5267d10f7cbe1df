/**
 * One dossier from its files to its composed documents: the way the data takes, one stage after the other, as
 * ARCHITECTURE.md shows it. `validate` stops here; `build` renders what is left.
 */
import { type Finding, hasErrors, tidyFindings } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import { documentAudience } from '../redact/audience.ts';
import { dossierId } from '../source/dossier-source.ts';
import { composeAnnexes } from './making/annexes.ts';
import { confidentialQuotes } from './confidential/confidential-quotes.ts';
import { composeDocuments } from './prepare/compose-documents.ts';
import { judgeCase } from './prepare/judge-case.ts';
import type { PreparedDossier, PrepareOptions } from './prepare/prepared.ts';
import { isLocked, readInForm } from './prepare/read-in-form.ts';
import { seeAs } from './prepare/see-as.ts';
import { concernsAnnexes, isCleared, stopsIn } from './prepare/stops.ts';
import { namedOfficials } from './overview/shared-officials.ts';
import { coverageOf, notRead } from './what-was-checked.ts';

/** @throws HostError if the folder cannot be read */
export async function prepareDossier(
  host: Host,
  folder: string,
  options: PrepareOptions,
): Promise<PreparedDossier> {
  const { audience, catalogue } = options;
  const id = dossierId(host, folder);
  const told = (findings: readonly Finding[]): readonly Finding[] => {
    const tidy = tidyFindings(findings.map((finding) => ({ ...finding, dossier: id })));
    return options.mark ? options.mark(tidy, id) : tidy;
  };

  const read = await readInForm(host, folder, options);
  const nothingMade = {
    id,
    texts: read.texts,
    findings: told(read.findings),
    documents: [],
    refused: [],
    audience: documentAudience(audience),
    isCleared: false,
    officials: [],
    compared: [],
    links: [],
    confidentialWords: [],
    coverage: notRead(id, [...read.texts.keys()]),
    isStopped: hasErrors,
  };
  if (!read.isInForm) return { ...nothingMade, withheld: read.withheld };

  const seen = await seeAs(host, read, options);
  if (options.isOnlyRead === true) return { ...nothingMade, ...seen };

  const { source, data, vault } = read;
  const { view, reviews } = seen;
  const isStopped = stopsIn(id, data, options);
  const judged = await judgeCase(host, folder, read, seen, options);
  const found = [...read.findings, ...read.vaultFindings, ...judged.findings];
  const made = composeDocuments(read, seen, found, isStopped, options);
  const { documents, refused } = made;
  const all = [...found, ...made.findings];
  const beside =
    audience.kind === 'recipient'
      ? await composeAnnexes(host, audience, {
          data,
          vault,
          mainView: view,
          catalogue,
          exhibits: source.exhibits,
          isDraft: !isCleared(data),
          isLocked: isLocked(read),
          documents,
          refused,
          isStopped: (own = all.filter(concernsAnnexes(vault, audience))) => isStopped(own),
        })
      : undefined;
  return {
    ...nothingMade,
    ...seen,
    findings: told([...all, ...(beside?.findings ?? [])]),
    documents,
    refused,
    ...(beside ? { annexes: beside.annexes } : {}),
    isCleared: isCleared(data),
    officials: namedOfficials(view, view.withheld, (path) => source.placeAt(path)),
    compared: judged.compared,
    links: judged.links,
    confidentialWords: confidentialQuotes(view),
    coverage: coverageOf({
      id,
      source,
      data,
      view,
      catalogue,
      composed: documents.map(({ request }) => request),
      refused,
      compared: judged.compared,
      links: judged.links,
      reviews,
    }),
    isStopped,
  };
}
