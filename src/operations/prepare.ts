/**
 * One dossier from its files to its composed documents: reading, schema, redaction, rules on the
 * case, composition, rules on the documents. `validate` stops here; `build` renders what is left.
 */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { composeRequest } from '../compose/compose.ts';
import type { Document } from '../document/document.ts';
import type { Coverage } from '../finding/coverage.ts';
import { type Finding, hasErrors, hasWarnings, tidyFindings } from '../finding/finding.ts';
import type { Host } from '../host/host.ts';
import type { LinkAsker } from '../links/link-asker.ts';
import type { LinkCheck } from '../links/links.ts';
import type { CaseFile } from '../model/case-file.ts';
import { type DocumentRequest, requestsOf } from '../model/requests.ts';
import {
  type ReviewSettings,
  type ReviewStanding,
  reviewStanding,
  usualReviews,
} from '../model/reviews.ts';
import {
  type Audience,
  audienceName,
  documentAudience,
  publicAudience,
} from '../redact/audience.ts';
import { inLatinToo } from '../redact/in-latin.ts';
import { redact, type View } from '../redact/redact.ts';
import { wordsOfUnreadVault } from '../redact/unread-vault.ts';
import { type Withheld, type WithheldString, withheldStrings } from '../redact/withheld.ts';
import { checkCase, checkDocument } from '../rules/engine.ts';
import { validate } from '../schema/validate.ts';
import type { DossierFile, VaultFile } from '../schema/types.ts';
import { noteWithheld } from '../deliver/withheld-so-far.ts';
import { type Annexes, composeAnnexes } from './annexes.ts';
import { type Compared, comparedIn } from './compared.ts';
import { confidentialQuotes } from './confidential-quotes.ts';
import { checkEvidence } from './evidence-checks.ts';
import { checkLinks } from './link-checks.ts';
import { coverageOf, notRead } from './what-was-checked.ts';
import { checkVault } from './vault-checks.ts';
import { findWithheldElsewhere } from './withheld-elsewhere.ts';
import { findWithheldInExhibits } from './withheld-in-exhibits.ts';
import { type NamedOfficial, namedOfficials } from './shared-officials.ts';
import {
  dossierId,
  type DossierSource,
  type ReadDossier,
  readDossier,
} from '../source/dossier-source.ts';
import { withheldFiles } from './withheld-files.ts';

export interface PrepareOptions {
  readonly catalogue: Catalogue;
  /** For one authority, the documents are those of the public, with annexes beside them. */
  readonly audience: Audience;
  /** The ids of packs with which nothing can be made. */
  readonly unusable?: ReadonlySet<string>;
  /** The day that counts as today: ISO. */
  readonly asOf: string;
  /** How large a file of evidence may be, in megabytes. */
  readonly largestExhibit?: number;
  /** After how many days what was checked must be checked again; without it a year. */
  readonly staleAfterDays?: number;
  /** Whether warnings stop documents as errors do. */
  readonly isStrict?: boolean;
  /** What must be reviewed, and by how many. */
  readonly reviews?: ReviewSettings;
  /** Files of the workspace that go where its dossiers go, by the name under which they are shown. */
  readonly shared?: ReadonlyMap<string, string>;
  /** The documents to be made; without it all that the dossier asks for. */
  readonly requests?: (file: CaseFile) => readonly DocumentRequest[];
  /** Whether the files are only read: no rule runs, no file of evidence is opened, nothing is composed. */
  readonly isOnlyRead?: boolean;
  /** The findings, with those marked that the team has set aside. */
  readonly mark?: (findings: readonly Finding[], dossier: string) => readonly Finding[];
  /** Asks servers for the links; without it the network is not used. */
  readonly linkAsker?: LinkAsker;
  /** Documents that the dossier does not ask for by itself. */
  readonly extra?: (data: DossierFile) => DossierFile;
}

export interface PreparedDossier {
  readonly id: string;
  /** Sorted, each once. */
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  /** The documents that can be rendered. */
  readonly documents: readonly PreparedDocument[];
  /** The documents that findings stop. */
  readonly refused: readonly DocumentRequest[];
  /** For whom the documents are. */
  readonly audience: Audience;
  /** What goes beside them to one authority, where that was asked for. */
  readonly annexes?: Annexes;
  /** Declared ready to be sent, so that warnings stop documents as errors do. */
  readonly isCleared: boolean;
  /** Absent if the files could not be read. */
  readonly view?: View;
  /** The same. */
  readonly reviews?: ReviewStanding;
  /** The same: as the files have it, before anything was withheld; not for printing. */
  readonly unredacted?: Unredacted;
  /** For comparing them with those of other dossiers. */
  readonly officials: readonly NamedOfficial[];
  /** What must not be printed, also of a dossier of which no document can be made. */
  readonly withheld: readonly Withheld[];
  /** What of it was looked at, and what not. */
  readonly coverage: Coverage;
  /** What was compared with the files of the evidence, one by one; not masked. */
  readonly compared: readonly Compared[];
  /** What servers answered, or that none was asked; not masked. */
  readonly links: readonly LinkCheck[];
  /** The words of confidential evidence that citations quote: no report repeats them. */
  readonly confidentialWords: readonly Withheld[];
  /** Whether findings stop a document that they concern. */
  readonly isStopped: (findings: readonly Finding[]) => boolean;
}

export interface Unredacted extends Pick<
  DossierSource,
  'exhibits' | 'sent' | 'placeAt' | 'inFile'
> {
  readonly data: DossierFile;
  readonly vault: VaultFile;
}

export interface PreparedDocument {
  readonly request: DocumentRequest;
  /** The id of the dossier; absent for a document over several. */
  readonly dossier?: string;
  readonly document: Document;
}

/** In megabytes: larger ones most mail servers and repositories refuse, or warn of. */
const largestExhibit = 50;
const oneYear = 365;

/** How a document is called where its dossier is not in sight: `zz-specimen/eu`. */
export const documentName = (
  dossier: string | undefined,
  { kind, request }: DocumentRequest,
): string => {
  const name = dossier === undefined ? request.id : `${dossier}/${request.id}`;
  return kind === 'annex' ? `${name}/annex` : name;
};

/** @throws HostError if the folder cannot be read */
export async function prepareDossier(
  host: Host,
  folder: string,
  options: PrepareOptions,
): Promise<PreparedDossier> {
  const read = await readDossier(host, folder);
  const id = dossierId(host, folder);
  const audience = documentAudience(options.audience);
  const mark = options.mark ?? ((findings: readonly Finding[]) => findings);
  const stop = (
    findings: readonly Finding[],
    withheld: readonly Withheld[] = [],
  ): PreparedDossier => ({
    id,
    texts: read.texts,
    findings: mark(tidyFindings(findings.map((finding) => ({ ...finding, dossier: id }))), id),
    documents: [],
    refused: [],
    audience,
    isCleared: false,
    officials: [],
    compared: [],
    links: [],
    confidentialWords: [],
    withheld,
    coverage: notRead(id, [...read.texts.keys()]),
    isStopped: hasErrors,
  });
  const stopUnread = (findings: readonly Finding[]): PreparedDossier => {
    const unread = unreadVaultOf(read, audience);
    const words = unread && inLatinToo(unread, options.catalogue.transliterations.values());
    noteWithheld(host, id, words ?? []);
    // Where nobody knows what to look for, no line is shown at all.
    return { ...stop(findings, words ?? []), ...(words ? {} : { texts: new Map() }) };
  };
  if (!read.source) return stopUnread(read.findings);

  const { source } = read;
  // As it stands in the file: a truth value is made of it only where the schema is kept.
  const isFictional = String(source.data['fictional']) === 'true';
  const vaultFindings = await checkVault(host, folder, source.vault, isFictional);
  const isLocked = source.vault?.locked !== undefined;
  const checked = await checkSchemas(host, source);
  const { vault } = checked;
  const found = [...read.findings, ...vaultFindings, ...checked.findings];
  if (!vault) return stopUnread(found);
  const inLatin = <T extends Withheld>(words: readonly T[]): readonly T[] =>
    inLatinToo(words, options.catalogue.transliterations.values());
  noteWithheld(host, id, inLatin(withheldStrings(vault, publicAudience)));
  if (!checked.data) return stop(found, inLatin(withheldStrings(vault, audience)));

  const data = options.extra ? options.extra(checked.data) : checked.data;
  const redacted = redact(data, vault, audience);
  // How letters are written in Latin ones is known to the packs alone.
  const view: View = { ...redacted, withheld: inLatin(redacted.withheld) };
  const withheld = [
    ...view.withheld,
    ...(await withheldFiles(host, data.evidence ?? [], source.exhibits, view)),
  ];
  const reviews = reviewStanding({
    data,
    exhibits: source.exhibits,
    reviewed: source.reviewed,
    settings: options.reviews ?? usualReviews,
    sha256: (text) => host.sha256(text),
  });
  const known = { view, reviews, unredacted: { ...source, data, vault: vault } };
  if (options.isOnlyRead === true) return { ...stop(read.findings, withheld), ...known };
  const checks = await checkEvidence(host, {
    data,
    evidence: view.case.evidence,
    exhibits: source.exhibits,
  });
  const links = await checkLinks(
    { data, vault: vault, exhibits: source.exhibits },
    options.linkAsker,
  );
  const elsewhere = await findWithheldElsewhere(host, folder, view.withheld, {
    texts: withoutVault(read.texts, source),
    shared: options.shared ?? new Map(),
  });
  const inExhibits = await findWithheldInExhibits(host, {
    data,
    exhibits: source.exhibits,
    withheld: view.withheld,
    placeAt: (path) => source.placeAt(path),
  });
  const findings = [
    ...read.findings,
    ...vaultFindings,
    ...elsewhere,
    ...inExhibits,
    ...checkCase(
      {
        case: view.case,
        folder: source.id,
        view,
        data,
        vault,
        catalogue: options.catalogue,
        exhibits: source.exhibits,
        checks,
        links,
        largestExhibit: options.largestExhibit ?? largestExhibit,
        reviews,
        asOf: options.asOf,
        staleAfterDays: options.staleAfterDays ?? oneYear,
      },
      source,
    ),
  ];
  const isCleared = data.status === 'cleared';
  const isStopped = (list: readonly Finding[]): boolean =>
    hasErrors(list) || ((options.isStrict === true || isCleared) && hasWarnings(mark(list, id)));

  const documents: PreparedDocument[] = [];
  const refused: DocumentRequest[] = [];
  for (const request of (options.requests ?? requestsOf)(view.case)) {
    if (
      options.unusable?.has(request.pack) === true ||
      // What is for the team would lack what the team is to see.
      (isLocked && audience.kind === 'internal') ||
      isStopped(findings.filter((finding) => concerns(finding, request)))
    ) {
      refused.push(request);
      continue;
    }
    const composed = composeRequest(request, {
      view,
      catalogue: options.catalogue,
      exhibits: source.exhibits,
      isDraft: data.status !== 'cleared',
      sent: source.sent,
    });
    const own = [
      ...composed.findings,
      ...(composed.document && request.kind !== 'sheet'
        ? checkDocument(
            {
              case: view.case,
              document: composed.document,
              request: request.request,
              catalogue: options.catalogue,
            },
            source,
          )
        : []),
    ];
    findings.push(...own);
    if (composed.document && !isStopped(own))
      documents.push({ request, dossier: id, document: composed.document });
    else refused.push(request);
  }
  const annexes =
    options.audience.kind === 'recipient'
      ? await composeAnnexes(host, options.audience, {
          data,
          vault,
          mainView: view,
          catalogue: options.catalogue,
          exhibits: source.exhibits,
          isDraft: !isCleared,
          isLocked,
          documents,
          refused,
          isStopped: (found = findings.filter(concernsAnnexes(vault, options.audience))) =>
            isStopped(found),
        })
      : undefined;
  findings.push(...(annexes?.findings ?? []));
  const compared = comparedIn(checks, (path) => source.placeAt(path));
  return {
    ...stop(findings, withheld),
    ...known,
    documents,
    refused,
    ...(annexes ? { annexes: annexes.annexes } : {}),
    isCleared,
    officials: namedOfficials(view, view.withheld, (path) => source.placeAt(path)),
    compared,
    links,
    confidentialWords: confidentialQuotes(view),
    coverage: coverageOf({
      id,
      source,
      data,
      view,
      catalogue: options.catalogue,
      composed: documents.map(({ request }) => request),
      refused,
      compared,
      links,
      reviews,
    }),
    isStopped,
  };
}

/** What the vault seems to have in it, before anybody knows that it is one. */
function unreadVaultOf(
  { texts, findings, source }: ReadDossier,
  audience: Audience,
): readonly WithheldString[] | undefined {
  if (audience.kind === 'internal') return [];
  const isVault = (file: string): boolean => /(?:^|[\\/])[^\\/]*vault[^\\/]*$/i.test(file);
  const vaults = [...texts].filter(([file]) => isVault(file));
  const isUnknown = findings.some(
    ({ place }) => place !== undefined && isVault(place.file) && !texts.has(place.file),
  );
  const words = vaults.map(([, text]) => wordsOfUnreadVault(source?.vault?.opened ?? text));
  return isUnknown || words.includes(undefined) ? undefined : words.flatMap((list) => list ?? []);
}

/** What has the form that it should have. */
interface CheckedSchemas {
  readonly data?: DossierFile;
  readonly vault?: VaultFile;
  readonly findings: readonly Finding[];
}

async function checkSchemas(host: Host, source: DossierSource): Promise<CheckedSchemas> {
  const dossier = await validate<DossierFile>(host, 'dossier', source.data, (path, at) =>
    source.placeAt(path, at),
  );
  const { vault: { data: opened } = {} } = source;
  const vault =
    opened === undefined
      ? { value: {}, findings: [] }
      : await validate<VaultFile>(host, 'vault', opened, (path, at) =>
          source.placeAt(['vault', ...path], at),
        );
  const findings = [...dossier.findings, ...vault.findings];
  return {
    ...(vault.value ? { vault: vault.value } : {}),
    ...(dossier.value ? { data: dossier.value } : {}),
    findings,
  };
}

const withoutVault = (
  texts: ReadonlyMap<string, string>,
  { vault }: DossierSource,
): ReadonlyMap<string, string> => new Map([...texts].filter(([file]) => file !== vault?.file));

/**
 * A finding within one request concerns that document, and the sheets, which tell what is asked; one about
 * who may see something of the vault concerns annexes; any other concerns all.
 */
function concerns({ place }: Finding, { kind, request }: DocumentRequest): boolean {
  const [list, index, field] = place?.path ?? [];
  if (list === 'vault' && field === 'recipients') return false;
  if (kind === 'sheet' || (list !== 'submissions' && list !== 'questions')) return true;
  return list === request.path[0] && index === request.path[1];
}

/** What stands against annexes, besides what stands against their documents. */
const concernsAnnexes =
  (vault: VaultFile, audience: Audience) =>
  ({ place }: Finding): boolean => {
    const [list, id, field, index] = place?.path ?? [];
    return (
      list === 'vault' &&
      field === 'recipients' &&
      vault[String(id)]?.recipients?.[Number(index)] === audienceName(audience)
    );
  };
