import dedent from 'dedent';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (line: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/right-of-reply-missing',
    severity: 'warning',
    summary: 'Nothing says whether an accused official was asked for a reply.',
    why: 'Whoever is accused should be heard, and an answer may put a fact right. Sometimes asking would put witnesses in danger; then the reason belongs in the dossier, so that the omission is a decision and not an oversight.',
    examples: [
      {
        name: 'nothing about it',
        files: official('gender: male'),
        expect: [{ file: 'officials.yaml', line: 1, says: 'was asked for a reply' }],
      },
      {
        name: 'not asked, for a reason',
        files: official('right_of_reply: { not_asked: It would identify a witness. }'),
        expect: [],
      },
    ],
  },
  check: ({ case: { officials } }, report) => {
    for (const official of officials) {
      const { right_of_reply: reply, standing } = official.data;
      if (standing !== 'alleged' || reply?.asked || reply?.not_asked !== undefined) continue;
      report({
        path: [...official.path, 'id'],
        message: `Nothing says whether ${nameOf(official)} was asked for a reply.`,
        hint: 'Add how the official was asked and what the answer was, or why nobody asked as not_asked, like this:\nright_of_reply:\n  asked: { on: 2026-02-01, channel: Letter to the court }\n  answer: No answer by 1 March 2026.',
      });
    }
  },
});
