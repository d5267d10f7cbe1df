import dedent from 'dedent';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (kind: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      names:
        - value: Вымысел Судьяев
          kind: ${kind}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/no-native-name',
    severity: 'warning',
    summary: 'The name of an accused official is missing in its own script.',
    why: 'One Cyrillic or Arabic name can be spelt in a dozen ways in Latin letters. Banks and border guards compare the original, and so must whoever checks that the right person is meant.',
    examples: [
      {
        name: 'only other spellings',
        files: official('alias'),
        expect: [{ file: 'officials.yaml', line: 2, says: 'in its own script' }],
      },
      { name: 'the name as it is written at home', files: official('native'), expect: [] },
    ],
  },
  check: ({ case: { officials } }, report) => {
    for (const official of officials) {
      const { name, names, standing } = official.data;
      if (standing !== 'alleged' || name === undefined) continue;
      if (names?.some(({ kind }) => kind === 'native')) continue;
      report({
        path: [...official.path, 'name'],
        message: `The name of ${nameOf(official)} is missing in its own script.`,
        hint: 'Add it under names with kind: native, as an official source of the country spells it. If the name is at home in Latin letters, repeat it there.',
      });
    }
  },
});
