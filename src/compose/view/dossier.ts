/** What documents of every kind say of a dossier as a whole. */
import type { ViewTools } from './tools.ts';

export interface DocumentView {
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly asOf: string;
}

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
    title: words.phrase(data.title, data.language),
    country: words.country(data.country),
    summary: registry.prose(summary),
    context: registry.prose(context),
    whyNow: registry.prose(whyNow),
    remedies: registry.prose(remedies),
  };
}

export const submittersOf = ({ view, words, registry }: ViewTools): SubmitterView[] =>
  (view.case.data.submitters ?? []).map((submitter, index) => ({
    organisation: submitter.organisation,
    description:
      submitter.description === undefined
        ? null
        : words.phrase(submitter.description, view.case.data.language),
    contact: Object.values(submitter.contact ?? {}),
    link: registry.prose(view.case.links[index]),
  }));

/** Whom the reader can ask: the contact of the first organisation that gives one. */
export const contactOf = ({ view }: ViewTools): string[] =>
  Object.values((view.case.data.submitters ?? []).find(({ contact }) => contact)?.contact ?? {});
