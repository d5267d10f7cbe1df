import dedent from 'dedent';
import { evidenceName } from '../names.ts';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/no-origin',
    severity: 'warning',
    summary: 'Nothing says to which source an item of evidence goes back.',
    why: 'News sites copy from agencies, and reports from news sites. Only if every item names the source that it goes back to can one count how many sources know of an act independently.',
    examples: [
      {
        name: 'no origin',
        files: evidence('language: en'),
        expect: [{ file: 'evidence.yaml', line: 1, says: 'to which source E-01' }],
      },
      { name: 'an origin', files: evidence('origin: vymysl-gazette'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const item of file.evidence) {
      if (item.data.origin !== undefined) continue;
      report({
        path: [...item.path, 'id'],
        message: `Nothing says to which source ${evidenceName(item)} goes back.`,
        hint: 'Add origin with a short name for the source, such as vymysl-gazette, the same for all items that go back to it.',
      });
    }
  },
});
