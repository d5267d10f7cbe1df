/** What documents of every kind say of a dossier as a whole. */
import type { ViewTools } from './tools.ts';

export interface DocumentView {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly asOf: string;
  /** That some texts stand in another language, which is known last; null where none does. */
  readonly otherLanguages: string | null;
}

/** What a template is given, before it is known which languages stand in it. */
export type Drafted<T extends { readonly document: DocumentView }> = Omit<T, 'document'> & {
  readonly document: Omit<DocumentView, 'otherLanguages'>;
};

export interface DossierView {
  readonly title: string;
  readonly country: string;
  readonly summary: string | null;
  readonly context: string | null;
  readonly whyNow: string | null;
  readonly remedies: string | null;
}

export interface SubmitterView {
  readonly organisation: string;
  readonly description: string | null;
  readonly contact: readonly string[];
  readonly link: string | null;
}

export function dossierView({ view, words, registry }: ViewTools): DossierView {
  const { data, summary, context, whyNow, remedies } = view.case;
  return {
    title: registry.phrase(data.title),
    country: words.country(data.country),
    summary: registry.prose(summary),
    context: registry.prose(context),
    whyNow: registry.prose(whyNow),
    remedies: registry.prose(remedies),
  };
}

export const submittersOf = ({ view, registry }: ViewTools): SubmitterView[] =>
  (view.case.data.submitters ?? []).map((submitter, index) => ({
    organisation: submitter.organisation,
    description:
      submitter.description === undefined ? null : registry.phrase(submitter.description),
    contact: Object.values(submitter.contact ?? {}),
    link: registry.prose(view.case.links[index]),
  }));

/** Whom the reader can ask: the contact of the first organisation that gives one. */
export const contactOf = ({ view }: ViewTools): string[] =>
  Object.values((view.case.data.submitters ?? []).find(({ contact }) => contact)?.contact ?? {});
