import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import type { Act, CaseFile } from '../../model/case-file.ts';
import { isBefore } from '../../model/dates.ts';
import { firstText } from '../../model/phrase.ts';
import { dateName } from '../names.ts';
import { actsConcerning, peopleIn } from '../order.ts';
import { caseRule } from '../rule.ts';

const prosecution = (
  verdict: string,
  { inAbsentia = false, arrestedBefore = false } = {},
): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: sentenced
          date: ${verdict}
          in_absentia: ${String(inAbsentia)}
          citations: [E-01]
        - id: arrest
          type: arrested
          date: 2020-10-08
          citations: [E-01]
        - id: first-arrest
          type: ${arrestedBefore ? 'arrested' : 'searched'}
          date: 2020-01-15
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/verdict-before-arrest',
    severity: 'error',
    summary: 'A verdict stands before the arrest or the charge of the same person.',
    why: 'It hardly ever happens in this order, and often it is a date whose day and month were swapped. A chronology that cannot be right makes the reader doubt the rest. Where someone was tried in absence, say so.',
    examples: [
      {
        name: 'a sentence before the arrest',
        files: prosecution('2020-09-12'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 8,
            says: 'the verdict “sentence” (2020-09-12) lies before the act “arrest” (2020-10-08)',
          },
        ],
      },
      {
        name: 'day and month put right',
        files: prosecution('2020-12-09'),
        expect: [],
      },
      {
        name: 'a trial in absence',
        files: prosecution('2020-09-12', { inAbsentia: true }),
        expect: [],
      },
      {
        name: 'a second arrest after the verdict',
        files: prosecution('2020-09-12', { arrestedBefore: true }),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const prosecution of file.prosecutions) {
      for (const verdict of prosecution.acts.filter(isVerdict)) {
        const opening = openingAfter(verdict, file);
        if (!opening) continue;
        report({
          path: verdict.date.path,
          message: `In “${firstText(prosecution.data.title)}” the verdict “${verdict.id}” (${dateName(decisive(verdict.date))}) lies before the act “${opening.id}” (${dateName(decisive(opening.date))}).`,
          hint: 'Compare both dates with the sources: day and month are easily swapped. If the person was tried in absence, add in_absentia: true to the verdict.',
          related: [{ message: 'the act that should stand before it', path: opening.date.path }],
        });
      }
    }
  },
});

const isVerdict = ({ data: { type, in_absentia: inAbsentia } }: Act): boolean =>
  (type === 'convicted' || type === 'sentenced' || type === 'acquitted') && inAbsentia !== true;

const openings = ['arrested', 'charged', 'opened_case', 'authorised_detention'] as const;

/**
 * What opens the prosecution of someone and yet stands after their verdict. People may be arrested
 * again later, so an act counts only if every one of its type does.
 */
function openingAfter(verdict: Act, file: CaseFile): Act | undefined {
  for (const somebody of peopleIn(verdict)) {
    const theirs = actsConcerning(somebody, verdict, file).filter(
      ({ prosecution }) => prosecution === verdict.prosecution,
    );
    for (const type of openings) {
      const ofType = theirs.filter(({ data }) => data.type === type);
      const isLate = ofType.every(({ date }) => isBefore(decisive(verdict.date), decisive(date)));
      if (isLate && ofType[0]) return ofType[0];
    }
  }
  return undefined;
}
