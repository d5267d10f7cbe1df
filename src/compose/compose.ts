/**
 * Makes documents of a case, each kind from its pack. Text that is wrong is a finding; templates that are
 * wrong name themselves.
 */
import type { Catalogue, Instrument, Regime, Sheet, Template } from '../catalogue/catalogue.ts';
import type { Question, Submission } from '../model/case-file.ts';
import type {
  AnnexRequest,
  DocumentRequest,
  SheetDocumentRequest,
  SheetRequest,
} from '../model/requests.ts';
import { numberedTogether } from '../redact/numbered-together.ts';
import type { View } from '../redact/redact.ts';
import type { Exhibits } from '../source/exhibits.ts';
import type { SentVersions } from '../source/sent.ts';
import { compose, type Composed, type Content, type Form } from './composition.ts';
import { type AnnexInput, annexView } from './view/annex.ts';
import { dossierSheetView } from './view/dossier-sheet.ts';
import { dossiersSheetView } from './view/dossiers-sheet.ts';
import { officialSheetView } from './view/official-sheet.ts';
import { questionView } from './view/question.ts';
import { addresseesOf, submissionView } from './view/submission.ts';
import type { ViewTools } from './view/tools.ts';

export interface ComposeInput {
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly exhibits: Exhibits;
  readonly sent: SentVersions;
  /** Whether the document carries the mark of a draft. */
  readonly isDraft: boolean;
}

/** Any document that is made of one dossier; its pack must be known. */
export function composeRequest(request: DocumentRequest, input: ComposeInput): Composed {
  switch (request.kind) {
    case 'submission':
      return composeSubmission(request.request, input);
    case 'question':
      return composeQuestion(request.request, input);
    case 'sheet':
      return composeSheet(request.request, request.pack, input);
    case 'annex':
      throw new Error('An annex is composed beside its document.');
  }
}

/** What an annex is made of besides what its document is made of; `view` is that of the authority. */
export type AnnexOf = Omit<ComposeInput, 'sent'> & Omit<AnnexInput, 'addressees' | 'exhibits'>;

/** The annex to a document, for the authority of its pack, which must be known. */
export function composeAnnex({ request, pack: id }: AnnexRequest, input: AnnexOf): Composed {
  const regime = input.catalogue.regimes.get(id);
  const instrument = input.catalogue.instruments.get(id);
  const pack = regime ?? instrument;
  if (!pack) throw new Error('An annex for an unknown authority is not composed.');
  return compose({
    ...input,
    views: [input.view],
    request,
    form: {
      template: annexTemplate,
      translations: pack.translations,
      accepted: instrument?.pack.languages.codes ?? [],
    },
    identifier: `${input.main.properties.identifier}/annex`,
    listsEvidence: true,
    content: ([tools]) => {
      if (!tools) throw new Error('An annex of no dossier is not composed.');
      const addressees = addresseesOfAnnex(request, { regime, instrument }, tools);
      return {
        data: annexView({ ...input, addressees }, tools),
        mark: tools.words.say('marks.recipient', { recipient: addressees[0] ?? id }),
      };
    },
  });
}

/** The same for every authority: what it has in it depends on the dossier alone. */
const annexTemplate: Template = {
  file: 'templates/sections/annex/section.hbs',
  text: '{{> annex document=document annex=annex}}',
};

function addresseesOfAnnex(
  request: AnnexRequest['request'],
  {
    regime,
    instrument,
  }: { readonly regime: Regime | undefined; readonly instrument: Instrument | undefined },
  tools: ViewTools,
): readonly string[] {
  if ('designations' in request) return regime ? addresseesOf(request, regime.pack, tools) : [];
  const addressee = instrument?.pack.addressees?.find(
    (one) => 'instrument' in request.data && one.id === request.data.addressee,
  );
  return addressee ? [tools.pack.say(addressee.name ?? addressee.text)] : [];
}

function composeSubmission(submission: Submission, input: ComposeInput): Composed {
  const regime = input.catalogue.regimes.get(submission.data.regime);
  if (!regime) throw new Error('A submission under an unknown regime is not composed.');
  const { pack } = regime;
  return composeOne(submission, { ...regime, accepted: [] }, input, (tools) => ({
    data: submissionView(submission, pack, tools),
  }));
}

function composeQuestion(question: Question, input: ComposeInput): Composed {
  const instrument = input.catalogue.instruments.get(question.data.instrument);
  if (!instrument) throw new Error('A question in an unknown form is not composed.');
  const { pack } = instrument;
  const form = { ...instrument, accepted: pack.languages.codes };
  const frameworks = (question.data.regimes ?? []).flatMap(
    (id) => input.catalogue.regimes.get(id) ?? [],
  );
  return composeOne(question, form, input, (tools) => ({
    data: questionView(question, pack, frameworks, tools),
    counted: { question, pack },
  }));
}

function composeSheet(sheet: SheetRequest, id: string, input: ComposeInput): Composed {
  const form = sheetOf(id, input.catalogue);
  const { pack } = form;
  const { official } = sheet;
  return composeOne(sheet, { ...form, accepted: [] }, input, (tools) =>
    asSheet(
      official
        ? officialSheetView(official, pack, input.catalogue, tools)
        : dossierSheetView(pack, input.catalogue, tools),
    ),
  );
}

/** A name alone at the head of a page would not say what is said of it. */
const asSheet = (data: Content['data']): Content => ({ data, hasWholeHeader: true });

export interface ComposeTogetherInput extends Omit<ComposeInput, 'view' | 'exhibits' | 'sent'> {
  /** At least one; all for one audience. */
  readonly views: readonly View[];
}

/** A sheet over several dossiers; its pack must be known. */
export function composeTogether(
  { request, pack: id }: SheetDocumentRequest,
  { views, ...input }: ComposeTogetherInput,
): Composed {
  const form = sheetOf(id, input.catalogue);
  const { pack } = form;
  const [only] = views.length === 1 ? views : [];
  return compose({
    ...input,
    views: numberedTogether(views),
    request,
    form: { ...form, accepted: [] },
    identifier: [...(only ? [only.case.id] : []), request.id].join('/'),
    listsEvidence: false,
    content: (tools) => asSheet(dossiersSheetView(pack, tools)),
  });
}

function sheetOf(id: string, { sheets }: Catalogue): Sheet {
  const sheet = sheets.get(id);
  if (!sheet) throw new Error('A sheet of an unknown kind is not composed.');
  return sheet;
}

function composeOne(
  request: DocumentRequest['request'],
  form: Form,
  { view, ...input }: ComposeInput,
  content: (tools: ViewTools) => Content,
): Composed {
  return compose({
    ...input,
    views: [view],
    request,
    form,
    identifier: `${view.case.id}/${request.id}`,
    listsEvidence: 'designations' in request,
    content: ([tools]) => {
      if (!tools) throw new Error('A document of no dossier is not composed.');
      return content(tools);
    },
  });
}
