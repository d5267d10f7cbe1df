/** Sheets: documents that ask no authority for anything, of dossiers as they are. */
import { type Catalogue, localeFor, type Sheet } from '../../catalogue/catalogue.ts';
import { composeTogether } from '../../compose/compose.ts';
import type { Document } from '../../document/document.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { CaseFile } from '../../model/case-file.ts';
import type { DocumentRequest, SheetDocumentRequest } from '../../model/requests.ts';
import { publicAudience } from '../../redact/audience.ts';
import { maskOf } from '../../redact/mask.ts';
import { checkName, Gathering, type OpenDossiers, prepareAll } from '../dossiers.ts';
import type { PreparedDossier } from '../prepare/prepared.ts';
import {
  type BuildOutcome,
  type DocumentSet,
  type MakingOptions,
  openMaking,
  Produced,
} from './produce.ts';
import { RunError } from '../run-error.ts';
import { otherNames } from '../overview/shared-officials.ts';

export interface SheetOptions extends MakingOptions {
  /** The id of the pack. */
  readonly sheet: string;
  /** Of a sheet about officials: only these, by id; without it all who are accused of something. */
  readonly officials?: readonly string[];
  /** Of the document; without it the language of the dossier. */
  readonly language?: string;
}

/** @throws RunError if what is asked for cannot be made of these dossiers, HostError */
export async function makeSheets(host: Host, options: SheetOptions): Promise<BuildOutcome> {
  const opened = await openMaking(host, options);
  const { catalogue } = opened.packs;
  if (options.audience?.kind === 'recipient')
    throw new RunError(
      'A sheet is public, or for your own team; there is no confidential annex to it.',
      'Leave out --audience, or write --audience internal. Annexes for an authority are made by “dossier build --audience ID”.',
    );
  checkName('sheet', options.sheet, [...catalogue.sheets.keys()]);
  const sheet = catalogue.sheets.get(options.sheet);
  if (!sheet) throw new Error('A name that was checked is known.');
  if (options.language !== undefined) checkWords(options.language, catalogue);
  checkOfficialsFit(sheet, options, catalogue);

  const gathering = new Gathering(opened);
  const dossiers: PreparedDossier[] = [];
  for await (const prepared of prepareAll(host, opened, options, {
    requests: (file) => {
      checkWords(options.language ?? file.data.language, catalogue);
      return requestsIn(file, sheet, options);
    },
  })) {
    gathering.add(prepared);
    dossiers.push(prepared);
  }
  // Nothing is written before it is known that everything that was named is there.
  checkOfficialsFound(dossiers, options);
  const produced = new Produced(host, opened, options);
  for (const set of setsOf(dossiers, sheet, opened, options)) {
    gathering.find(set.found);
    gathering.find(await produced.make(set));
    gathering.find(await produced.lookBeside(set));
  }
  return produced.outcome(gathering.outcome(options));
}

/** The sheets about one dossier; one over several is made when all are known. */
function requestsIn(
  file: CaseFile,
  { pack: { id, about } }: Sheet,
  { officials, language }: SheetOptions,
): DocumentRequest[] {
  const data = language === undefined ? {} : { language };
  switch (about) {
    case 'dossier':
      return [{ kind: 'sheet', pack: id, request: { id, path: [], data } }];
    case 'official':
      return file.officials
        .filter(
          (official) => officials?.includes(official.id) ?? official.data.standing === 'alleged',
        )
        .map((official) => ({
          kind: 'sheet',
          pack: id,
          request: { id: `${id}-${official.id}`, path: [], data, official },
        }));
    case 'dossiers':
      return [];
  }
}

/** With what was found while it was put together. */
type FoundSet = DocumentSet & { readonly found: readonly Finding[] };

/** What is written together. @throws RunError if there is nobody for whom a sheet could be made */
function setsOf(
  dossiers: readonly PreparedDossier[],
  sheet: Sheet,
  opened: OpenDossiers,
  options: SheetOptions,
): FoundSet[] {
  // Without any dossier the workspace is not in order, which the findings say.
  if (dossiers.length === 0) return [];
  if (sheet.pack.about === 'dossiers') return [together(dossiers, sheet, opened, options)];
  const isEmpty = ({ view, documents, refused }: PreparedDossier): boolean =>
    view !== undefined && documents.length + refused.length === 0;
  if (dossiers.every(isEmpty)) refuseForNobody(dossiers);
  return dossiers.map((dossier) => ({ ...dossier, found: [] }));
}

/** One document over all dossiers: it is not made if anything stands against one of them. */
function together(
  dossiers: readonly PreparedDossier[],
  { pack: { id } }: Sheet,
  { packs }: OpenDossiers,
  { language, audience = publicAudience }: SheetOptions,
): FoundSet {
  const request: SheetDocumentRequest = {
    kind: 'sheet',
    pack: id,
    request: { id, path: [], data: language === undefined ? {} : { language } },
  };
  const own = dossiers.length === 1 && dossiers[0] ? { id: dossiers[0].id } : {};
  const isStopped = (findings: readonly Finding[]): boolean =>
    dossiers.some((dossier) => dossier.isStopped(findings));
  const set = (found: readonly Finding[], document?: Document): FoundSet => ({
    ...own,
    found,
    isStopped,
    audience,
    withheld: dossiers.flatMap(({ withheld }) => withheld),
    documents: document
      ? [{ request, document, ...(own.id === undefined ? {} : { dossier: own.id }) }]
      : [],
    refused: document ? [] : [request],
  });
  const views = dossiers.flatMap(({ view }) => view ?? []);
  if (
    views.length < dossiers.length ||
    packs.unusable.has(id) ||
    dossiers.some(({ findings }) => isStopped(findings)) ||
    isStopped(otherNames(dossiers.flatMap(({ officials }) => officials)))
  )
    return set([]);
  const { document, findings } = composeTogether(request, {
    views,
    catalogue: packs.catalogue,
    isDraft: dossiers.some(({ isCleared }) => !isCleared),
  });
  return set(findings, isStopped(findings) ? undefined : document);
}

/** @throws RunError */
function checkWords(language: string, catalogue: Catalogue): void {
  if (localeFor(language, catalogue)) return;
  throw new RunError(
    `There are no words for documents in “${language}” yet.`,
    `Choose another language with --lang. There are: ${[...catalogue.locales.keys()].join(', ')}.`,
  );
}

/** @throws RunError */
function checkOfficialsFit(
  { pack: { id, about } }: Sheet,
  { officials }: SheetOptions,
  { sheets }: Catalogue,
): void {
  if (officials === undefined || about === 'official') return;
  const others = [...sheets.values()].filter(({ pack }) => pack.about === 'official');
  throw new RunError(
    `A sheet “${id}” is not about single officials.`,
    `Leave out --official, or make one that is: ${others.map(({ pack }) => pack.id).join(', ')}.`,
  );
}

/** @throws RunError if somebody is in none of the dossiers, all of which could be read */
function checkOfficialsFound(
  dossiers: readonly PreparedDossier[],
  { officials = [] }: SheetOptions,
): void {
  if (dossiers.some(({ view }) => view === undefined)) return;
  const known = new Set(
    dossiers.flatMap(({ view }) => view?.case.officials.map(({ id }) => id) ?? []),
  );
  for (const official of officials)
    if (!known.has(official)) checkName('official', official, officialsToName(dossiers));
}

/** @throws RunError */
function refuseForNobody(dossiers: readonly PreparedDossier[]): never {
  const names = dossiers.map(({ id }) => `“${id}”`).join(', ');
  const known = officialsToName(dossiers);
  throw new RunError(
    `No official is accused of anything in ${names}, so there is no sheet to make.`,
    known.length === 0
      ? 'Describe the officials in officials.yaml first.'
      : `A sheet on somebody else is made if you name the official with --official: ${known.join(', ')}.`,
  );
}

/** The ids of all officials; one can be made of a name that is withheld. */
const officialsToName = (dossiers: readonly PreparedDossier[]): string[] => {
  const mask = maskOf(dossiers.flatMap(({ withheld }) => withheld));
  const ids = dossiers.flatMap(({ view }) => view?.case.officials.map(({ id }) => id) ?? []);
  return [...new Set(ids)].sort().map(mask);
};
