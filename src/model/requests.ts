import type { CaseFile, Located, Official, Question, Submission } from './case-file.ts';

/** What a dossier asks for. */
export type Request =
  | { readonly kind: 'submission'; readonly pack: string; readonly request: Submission }
  | { readonly kind: 'question'; readonly pack: string; readonly request: Question };

/** What a document is made for: an entry of the dossier, or a sheet that is asked for from outside. */
export type DocumentRequest = Request | SheetDocumentRequest | AnnexRequest;

/** What goes to the authority of one entry in confidence, beside the document itself. */
export interface AnnexRequest {
  readonly kind: 'annex';
  readonly pack: string;
  readonly request: Submission | Question;
}

export interface SheetDocumentRequest {
  readonly kind: 'sheet';
  readonly pack: string;
  readonly request: SheetRequest;
}

/** No entry of a dossier: the path is that of the dossier as a whole. */
export interface SheetRequest extends Located {
  readonly id: string;
  readonly data: { readonly language?: string; readonly date?: never };
  /** Whom it is about; absent where it is about a dossier, or several. */
  readonly official?: Official;
}

/** Every document that the dossier asks for. */
export const requestsOf = ({ submissions, questions }: CaseFile): Request[] => [
  ...submissions.map((request) => ({
    kind: 'submission' as const,
    pack: request.data.regime,
    request,
  })),
  ...questions.map((request) => ({
    kind: 'question' as const,
    pack: request.data.instrument,
    request,
  })),
];
