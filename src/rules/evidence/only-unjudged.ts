import dedent from 'dedent';
import { actsOf, citationsFor, isPleaded } from '../acts.ts';
import { actName } from '../names.ts';
import { isUnjudged, ratedItems, ratingName } from '../ratings.ts';
import { caseRule } from '../rule.ts';

const evidence = (first: string, second: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - { id: E-01, kind: press, title: Reader jailed, ${first} }
    - { id: E-02, kind: social_media, title: A message, ${second} }
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/only-unjudged',
    severity: 'warning',
    summary: 'Nobody could judge any of what is cited for an official’s act.',
    why: 'F and 6 mean that it is not known how far the source or what it says can be trusted. They are not the worst marks, but no mark at all: such an item may be true, and cannot carry an accusation alone.',
    examples: [
      {
        name: 'two items that nobody could judge',
        files: evidence('reliability: F', 'reliability: C, credibility: 6'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 13,
            says: 'could be judged: E-01 (F–), E-02 (C6)',
          },
        ],
      },
      {
        name: 'one that was judged beside it',
        files: evidence('reliability: B, credibility: 2', 'credibility: 6'),
        expect: [],
      },
      {
        name: 'items that nobody has rated',
        files: evidence('language: en', 'language: en'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const act of actsOf(input.case).filter(isPleaded)) {
      const items = ratedItems(citationsFor(act), input);
      if (items.length === 0 || !items.every(isUnjudged)) continue;
      report({
        path: [...act.path, 'id'],
        message: `Nothing that is cited for ${actName(act)} could be judged: ${items.map(ratingName).join(', ')}.`,
        hint: 'Look for a source that can be judged, or for what would let you judge one of these: who wrote it, how they know, who else says so. F and 6 do not say that it is wrong.',
      });
    }
  },
});
