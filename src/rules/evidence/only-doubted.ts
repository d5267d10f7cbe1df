import dedent from 'dedent';
import { actsOf, citationsFor, isPleaded } from '../acts.ts';
import { actName } from '../names.ts';
import { isDoubted, isUnjudged, ratedItems, ratingName } from '../ratings.ts';
import { caseRule } from '../rule.ts';

const evidence = (first: string, second: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - { id: E-01, kind: press, title: Reader jailed, ${first} }
    - { id: E-02, kind: social_media, title: A message, ${second} }
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/only-doubted',
    severity: 'warning',
    summary: 'You hold all that is cited for an official’s act to be unreliable or improbable.',
    why: 'E says that the source is unreliable, 5 that what it says is improbable. A dossier that accuses someone on nothing else says what its own author does not believe.',
    examples: [
      {
        name: 'an unreliable source and one that nobody could judge',
        files: evidence('reliability: E, credibility: 3', 'reliability: F, credibility: 6'),
        expect: [{ file: 'prosecutions.yaml', line: 13, says: 'E-01 (E3), E-02 (F6)' }],
      },
      {
        name: 'a better source beside it',
        files: evidence('reliability: E, credibility: 5', 'reliability: B, credibility: 2'),
        expect: [],
      },
      {
        name: 'a source beside it that nobody has rated',
        files: evidence('reliability: E, credibility: 5', 'language: en'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const act of actsOf(input.case).filter(isPleaded)) {
      const items = ratedItems(citationsFor(act), input);
      const carriesNothing = items.every((item) => isDoubted(item) || isUnjudged(item));
      if (!items.some(isDoubted) || !carriesNothing) continue;
      report({
        path: [...act.path, 'id'],
        message: `By your own ratings nothing that is cited for ${actName(act)} can be relied on: ${items.map(ratingName).join(', ')}.`,
        hint: 'Look for a better source, or take the act out. If a rating is wrong, correct it in evidence.yaml.',
      });
    }
  },
});
