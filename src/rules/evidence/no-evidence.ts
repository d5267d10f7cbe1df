import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'evidence/no-evidence',
    severity: 'warning',
    summary: 'The dossier has no evidence.',
    why: 'Everything that a dossier says goes back to evidence. A document without any asks its reader to believe you, and gives the officials it concerns the easiest of answers.',
    examples: [
      {
        name: 'a list of evidence without an entry',
        files: { 'evidence.yaml': '[]\n' },
        expect: [{ file: 'evidence.yaml', line: 1, says: 'no evidence' }],
      },
      {
        name: 'one item',
        files: {
          'evidence.yaml':
            '- id: E-01\n  kind: judgment\n  title: Judgment of 30 November 2020\n  published: 2020-11-30\n',
        },
        expect: [],
      },
    ],
  },
  check: ({ case: { evidence }, data }, report) => {
    if (evidence.length > 0) return;
    report({
      path: data.evidence ? ['evidence'] : [],
      message: 'The dossier has no evidence.',
      hint: 'Add the first item to evidence.yaml, a press report, say, or a judgment, like this:\n- id: E-01\n  kind: judgment\n  title: Judgment of 30 November 2020',
    });
  },
});
