import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Host } from '../../host/host.ts';
import type { CaseFile } from '../../model/case-file.ts';
import { asksQuestions, isTabled } from '../../model/instrument.ts';
import { type Request, requestsOf } from '../../model/requests.ts';
import type { DossierFile } from '../../schema/types.ts';
import { checkName, Gathering, prepareAll } from '../dossiers.ts';
import type { PreparedDossier } from '../prepare/prepared.ts';
import {
  type BuildOutcome,
  openMaking,
  type MakingOptions,
  type OpenMaking,
  Produced,
} from './produce.ts';
import { RunError } from '../run-error.ts';

export interface BuildOptions extends MakingOptions {
  /** Only submissions under this regime; one is made if the dossier asks for none. */
  readonly regime?: string;
  /** Only questions in this form. */
  readonly instrument?: string;
}

/** Validates, then makes every document that nothing stands against. @throws RunError, HostError */
export async function buildDossiers(host: Host, options: BuildOptions = {}): Promise<BuildOutcome> {
  return buildOpened(host, await openBuild(host, options), options);
}

/** What is to be built, if it is asked for in words that are known. @throws RunError, HostError */
export async function openBuild(host: Host, options: BuildOptions): Promise<OpenMaking> {
  const opened = await openMaking(host, options);
  const { regimes, instruments } = opened.packs.catalogue;
  checkName('regime', options.regime, [...regimes.keys()]);
  checkName('instrument', options.instrument, [...instruments.keys()]);
  checkAnnexes(options, opened.packs.catalogue);
  return opened;
}

/** Whether there can be annexes for the authority that is named. @throws RunError */
function checkAnnexes({ audience, formats }: BuildOptions, { instruments }: Catalogue): void {
  if (audience?.kind !== 'recipient') return;
  const { recipient } = audience;
  const form = instruments.get(recipient)?.pack;
  if (form && isTabled(form))
    throw new RunError(
      `Texts in the form “${recipient}” are published, so there is no confidential annex to them.`,
      'Leave out --audience. For your own team, make working copies with --audience internal.',
    );
  if (formats?.every((format) => format === 'html') === true)
    throw new RunError(
      `An annex for “${recipient}” is never made as a page for the web.`,
      'Add pdf, docx or text to --format.',
    );
}

/** @throws RunError, HostError */
export async function buildOpened(
  host: Host,
  opened: OpenMaking,
  options: BuildOptions,
): Promise<BuildOutcome> {
  const gathering = new Gathering(opened);
  const produced = new Produced(host, opened, options);
  const dossiers = prepareAll(host, opened, options, {
    requests: (file) => requestedIn(file, options),
    extra: (data) => withRegime(data, options.regime),
  });
  for await (const prepared of withQuestions(dossiers, opened, options)) {
    gathering.add(prepared);
    gathering.find(await produced.makeWithAnnexes(prepared));
  }
  return produced.outcome(gathering.outcome(options));
}

/** With a regime or an instrument named, only what is made under it. */
function requestedIn(file: CaseFile, { regime, instrument }: BuildOptions): Request[] {
  const requests = requestsOf(file);
  if (regime === undefined && instrument === undefined) return requests;
  return requests.filter(
    ({ kind, pack }) => pack === (kind === 'submission' ? regime : instrument),
  );
}

/** A submission can be made of any case: without designations it informs, and proposes nobody. */
function withRegime(data: DossierFile, regime: string | undefined): DossierFile {
  const submissions = data.submissions ?? [];
  if (regime === undefined || submissions.some((submission) => submission.regime === regime))
    return data;
  return { ...data, submissions: [...submissions, { id: regime, regime }] };
}

/**
 * A question cannot be made of a case alone: somebody must write what is asked. Where one is lacking,
 * that is said before anything is written. @throws RunError
 */
async function* withQuestions(
  dossiers: AsyncIterable<PreparedDossier>,
  { packs }: OpenMaking,
  { instrument }: BuildOptions,
): AsyncGenerator<PreparedDossier> {
  if (instrument === undefined) {
    yield* dossiers;
    return;
  }
  const pack = packs.catalogue.instruments.get(instrument)?.pack;
  const needed =
    pack === undefined || asksQuestions(pack)
      ? ', an addressee and the questions'
      : ' and its text in background';
  const all: PreparedDossier[] = [];
  for await (const prepared of dossiers) {
    const { id, view, documents, refused } = prepared;
    if (view && documents.length + refused.length === 0)
      throw new RunError(
        `The dossier “${id}” has no question in the form “${instrument}”.`,
        `Add one to questions.yaml with “instrument: ${instrument}”${needed}.`,
      );
    all.push(prepared);
  }
  yield* all;
}
