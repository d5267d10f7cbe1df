import { type Catalogue, printedIn, type PrintedIn } from '../catalogue/catalogue.ts';
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
