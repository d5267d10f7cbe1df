/** A program of someone else's: `.ci/run` compiles and runs it beside the packed package alone. */
import { createNodeHost, type Finding, validateDossiers } from 'human-rights-dossier';

const { findings }: { readonly findings: readonly Finding[] } =
  await validateDossiers(createNodeHost());
if (!findings.some(({ code }) => code === 'text/no-summary'))
  throw new Error('A dossier that was just begun has no summary, and the library does not say so.');
