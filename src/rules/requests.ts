import { type Catalogue, printedIn, type PrintedIn } from '../catalogue/catalogue.ts';
import type { Path } from '../finding/finding.ts';
import type { CaseFile, Question, Submission } from '../model/case-file.ts';
import type { InstrumentPack, RegimePack } from '../schema/types.ts';

interface Asked {
  readonly case: CaseFile;
  readonly catalogue: Catalogue;
}

/** The submissions under frameworks that the program knows. */
export const submissionsWithPacks = ({
  case: { submissions },
  catalogue,
}: Asked): { submission: Submission; pack: RegimePack }[] =>
  submissions.flatMap((submission) => {
    const pack = catalogue.regimes.get(submission.data.regime)?.pack;
    return pack ? [{ submission, pack }] : [];
  });

/** The questions in forms that the program knows. */
export const questionsWithPacks = ({
  case: { questions },
  catalogue,
}: Asked): { question: Question; pack: InstrumentPack }[] =>
  questions.flatMap((question) => {
    const pack = catalogue.instruments.get(question.data.instrument)?.pack;
    return pack ? [{ question, pack }] : [];
  });

/** The languages of what a submission or question prints; none where there are no words for it. */
export function printedAs(
  { data }: Submission | Question,
  { case: file, catalogue }: Asked,
): PrintedIn | undefined {
  const { language } = file.data;
  const accepted =
    'instrument' in data
      ? (catalogue.instruments.get(data.instrument)?.pack.languages.codes ?? [])
      : [];
  return printedIn(data.language ?? language, language, accepted, catalogue);
}

/** A framework under which listings are asked for, and the place where the dossier says so. */
export interface AskedFramework {
  readonly path: Path;
  readonly id: string;
}

/** By submissions, and by texts that say so in `regimes`. */
export const askedFrameworks = ({
  submissions,
  questions,
}: CaseFile): readonly AskedFramework[] => [
  ...submissions.map(({ data, path }) => ({ id: data.regime, path: [...path, 'regime'] })),
  ...questions.flatMap(({ data, path }) =>
    (data.regimes ?? []).map((id, index) => ({ id, path: [...path, 'regimes', index] })),
  ),
];

/** Those that the program knows. */
export const askedFrameworksWithPacks = ({
  case: file,
  catalogue,
}: Asked): { path: Path; pack: RegimePack }[] =>
  askedFrameworks(file).flatMap(({ path, id }) => {
    const pack = catalogue.regimes.get(id)?.pack;
    return pack ? [{ path, pack }] : [];
  });
