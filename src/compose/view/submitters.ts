import type { ViewTools } from './tools.ts';

export interface SubmitterView {
  readonly organisation: string;
  readonly description: string | null;
  readonly contact: readonly string[];
  readonly link: string | null;
}

/** The submitting organisation at a place of the dossier's list. */
export function submitterView(index: number, { words, registry, view }: ViewTools): SubmitterView {
  const { submitters = [], language } = view.case.data;
  const submitter = submitters[index];
  if (!submitter) throw new Error(`There is no submitter ${String(index)}.`);
  const { organisation, description, contact } = submitter;
  return {
    organisation,
    description: description === undefined ? null : words.phrase(description, language),
    contact: Object.values(contact ?? {}),
    link: registry.prose(view.case.links[index]),
  };
}
