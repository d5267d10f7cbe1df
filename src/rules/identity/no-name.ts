import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const official = (line: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      standing: alleged
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/no-name',
    severity: 'error',
    summary: 'An official has neither a name nor words that stand for it.',
    why: 'Documents would have to print the id, which says nothing to a reader. Where no name is established, “the third judge of the panel” says honestly what is known.',
    examples: [
      {
        name: 'neither name nor known_as',
        files: official('gender: male'),
        expect: [{ file: 'officials.yaml', line: 1, says: 'neither name nor known_as' }],
      },
      {
        name: 'an official whose name is not established',
        files: official('known_as: the third judge of the panel'),
        expect: [],
      },
    ],
  },
  check: ({ case: { officials } }, report) => {
    for (const { id, data, path } of officials) {
      if (data.name !== undefined || data.known_as !== undefined) continue;
      report({
        path: [...path, 'id'],
        message: `The official “${id}” has neither name nor known_as.`,
        hint: 'Write name if a source establishes it. Otherwise write known_as with what the sources call the person, such as: the third judge of the panel.',
      });
    }
  },
});
