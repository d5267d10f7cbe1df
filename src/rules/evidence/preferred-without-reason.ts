import dedent from 'dedent';
import { conflictsOf } from '../conflicts.ts';
import { caseRule } from '../rule.ts';

const evidence = (first: string, second: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment
      published:
        - { value: 2020-11-30, citations: [E-01]${first} }
        - { value: 2020-12-30, citations: [E-02]${second} }
    - id: E-02
      kind: press
      title: Reader jailed
      published: 2020-12-01
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/preferred-without-reason',
    severity: 'error',
    summary: 'One of several values is preferred without a reason, or more than one is preferred.',
    why: 'Where sources disagree, documents print the preferred value together with the reason. Without it, the choice looks as if it had been made because it suits the case; with two preferred values there is no choice at all.',
    examples: [
      {
        name: 'no reason',
        files: evidence(', preferred: true', ''),
        expect: [{ file: 'evidence.yaml', line: 5, says: 'nothing says why' }],
      },
      {
        name: 'two preferred values',
        files: evidence(
          ', preferred: true, reason: It is the earlier one',
          ', preferred: true, reason: It is the later one',
        ),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'More than one value' }],
      },
      {
        name: 'one preferred value with a reason',
        files: evidence(', preferred: true, reason: The judgment carries it', ''),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { field, candidates } of conflictsOf(file)) {
      const preferred = candidates.filter(({ isPreferred }) => isPreferred);
      const [first, second] = preferred;
      if (first && second)
        report({
          path: [...second.path, 'preferred'],
          message: `More than one value of “${field}” is preferred.`,
          hint: 'Keep preferred: true at the one value that you hold to be right.',
          related: [{ message: 'the first preferred value', path: [...first.path, 'preferred'] }],
        });
      for (const { path, reason } of preferred) {
        if (reason !== undefined) continue;
        report({
          path: [...path, 'preferred'],
          message: `A value of “${field}” is preferred, and nothing says why.`,
          hint: 'Add reason below it, in one sentence; documents print it.',
        });
      }
    }
  },
});
