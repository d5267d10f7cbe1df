import dedent from 'dedent';
import type { Prosecution } from '../../model/case-file.ts';
import { firstText } from '../../model/phrase.ts';
import { datesOf, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';

const prosecution = (
  status: string,
  type: string,
  { later = 'searched', date = '2021-03-01' } = {},
): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      status: ${status}
      acts:
        - id: one
          type: ${type}
          date: 2020-11-30
          citations: [E-01]
        - id: two
          type: ${later}
          date: ${date}
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/status-against-acts',
    severity: 'warning',
    summary: 'A proceeding is said to have ended in a way that its acts do not show.',
    why: 'Documents print the status beside the acts. If one says acquitted and the other sentenced, the reader believes neither.',
    examples: [
      {
        name: 'an acquittal that is no act',
        files: prosecution('ended_in_acquittal', 'charged'),
        expect: [{ file: 'prosecutions.yaml', line: 5, says: 'has no act “acquitted”' }],
      },
      {
        name: 'an acquittal, and a sentence after it',
        files: prosecution('ended_in_acquittal', 'acquitted', { later: 'sentenced' }),
        expect: [{ file: 'prosecutions.yaml', line: 5, says: 'the act “two” stands after it' }],
      },
      {
        name: 'a conviction after an acquittal in the first instance',
        files: prosecution('ended_in_conviction', 'acquitted', { later: 'convicted' }),
        expect: [],
      },
      {
        name: 'a sentence and a conviction',
        files: prosecution('ended_in_conviction', 'sentenced'),
        expect: [],
      },
      {
        name: 'a proceeding of which the end is not known',
        files: prosecution('unknown', 'charged'),
        expect: [],
      },
    ],
  },
  check: ({ case: { prosecutions } }, report) => {
    for (const prosecution of prosecutions) {
      const { status } = prosecution.data;
      const end = status && ends[status];
      if (!end) continue;
      const contrary = shownOtherwise(prosecution, end);
      if (contrary === undefined) continue;
      report({
        path: [...prosecution.path, 'status'],
        message: `“${firstText(prosecution.data.title)}” is said to have ${end.words}, and ${contrary}.`,
        hint: 'Correct the status, or add the act with its date and source. Write undated if no source gives the day.',
      });
    }
  },
});

type Type = Prosecution['acts'][number]['data']['type'];

interface End {
  readonly words: string;
  /** One of these acts shows it. */
  readonly by: readonly Type[];
  /** One of these after it shows the contrary. */
  readonly against: readonly Type[];
}

const verdicts = ['convicted', 'sentenced'] as const;

const ends: Readonly<Partial<Record<NonNullable<Prosecution['data']['status']>, End>>> = {
  ended_in_conviction: {
    words: 'ended in a conviction',
    by: verdicts,
    against: ['acquitted'],
  },
  ended_in_acquittal: {
    words: 'ended in an acquittal',
    by: ['acquitted'],
    against: verdicts,
  },
  committed: {
    words: 'ended in a commitment to psychiatric care',
    by: ['committed_to_psychiatric_care'],
    against: [],
  },
};

/** What in the acts speaks against an end. Several defendants may have had different ends. */
function shownOtherwise({ acts, data }: Prosecution, { by, against }: End): string | undefined {
  const showing = acts.filter((act) => by.includes(act.data.type));
  if (showing.length === 0) return `it has no act “${by.join('” or “')}”`;
  const later = acts.find(
    (act) =>
      against.includes(act.data.type) &&
      showing.every(({ date }) => surelyBefore(datesOf(date), datesOf(act.date))),
  );
  return later && data.defendants.length < 2 ? `the act “${later.id}” stands after it` : undefined;
}
