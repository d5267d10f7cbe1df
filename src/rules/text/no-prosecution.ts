import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'text/no-prosecution',
    severity: 'info',
    summary: 'The dossier describes no prosecution.',
    why: 'What was done to whom, by whom and when stands in prosecutions: the chronology, the acts of each official and the reasons for listing them are made of it. Without one, a document has only what you write in your own words.',
    examples: [
      {
        name: 'a list of prosecutions without an entry',
        files: { 'prosecutions.yaml': '[]\n' },
        expect: [{ file: 'prosecutions.yaml', line: 1, says: 'no prosecution' }],
      },
      {
        name: 'one prosecution',
        files: {
          'prosecutions.yaml':
            '- id: reading-circle\n  kind: criminal\n  title: The trial of the reading circle\n  defendants: [p-one]\n',
        },
        expect: [],
      },
    ],
  },
  check: ({ case: { prosecutions }, data }, report) => {
    if (prosecutions.length > 0) return;
    report({
      path: data.prosecutions ? ['prosecutions'] : [],
      message: 'The dossier describes no prosecution.',
      hint: 'Add it to prosecutions.yaml, and under acts what was done, when and by which officials. It begins like this:\n- id: reading-circle\n  kind: criminal\n  title: The trial of the reading circle\n  defendants: [p-one]',
    });
  },
});
