import type { CaseFile, Question, Submission } from './case-file.ts';

/** What a document is made for. */
export type Request =
  | { readonly kind: 'submission'; readonly pack: string; readonly request: Submission }
  | { readonly kind: 'question'; readonly pack: string; readonly request: Question };

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
