import dedent from 'dedent';
import { conflictsOf } from '../conflicts.ts';
import { caseRule } from '../rule.ts';

const evidence = (preferred: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment
      published:
        - { value: 2020-11-30, citations: [E-01]${preferred} }
        - { value: 2020-12-30, citations: [E-02] }
    - id: E-02
      kind: press
      title: Reader jailed
      published: 2020-12-01
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/conflict-without-preferred',
    severity: 'info',
    summary: 'Sources give different values, and the dossier prefers none of them.',
    why: 'Documents print what each source says, and the reader is left to choose. Whoever knows the sources best should say which is right and why, before the other side does.',
    examples: [
      {
        name: 'two dates and no choice',
        files: evidence(''),
        expect: [{ file: 'evidence.yaml', line: 4, says: 'Sources disagree about “published”' }],
      },
      {
        name: 'one of two dates preferred',
        files: evidence(', preferred: true, reason: The judgment carries this date'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { path, field, candidates } of conflictsOf(file)) {
      if (candidates.some(({ isPreferred }) => isPreferred)) continue;
      report({
        path,
        at: 'key',
        message: `Sources disagree about “${field}”, and none of the values is preferred.`,
        hint: 'Write preferred: true and the reason beside the value that you hold to be right. While you cannot tell, documents print what each source says.',
      });
    }
  },
});
