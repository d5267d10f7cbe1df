import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'text/nothing-to-build',
    severity: 'info',
    summary: 'The dossier asks for no document.',
    why: 'A dossier can be kept without any: to collect evidence, say. But if you wonder why building it yields nothing, this is the reason.',
    examples: [
      {
        name: 'neither submissions nor questions',
        files: { 'submissions.yaml': '[]\n', 'questions.yaml': '[]\n' },
        expect: [{ file: 'submissions.yaml', line: 1, says: 'asks for no document' }],
      },
      { name: 'a question', files: { 'submissions.yaml': '[]\n' }, expect: [] },
    ],
  },
  check: ({ case: { submissions, questions }, data }, report) => {
    if (submissions.length + questions.length > 0) return;
    report({
      // Where one would be written, so that it comes after what documents are made of.
      path: data.submissions ? ['submissions'] : [],
      message: 'The dossier asks for no document.',
      hint: 'Add a question to questions.yaml, with id, instrument, addressee and questions, or a submission to submissions.yaml, like this:\n- id: eu\n  regime: eu-ghrsr',
    });
  },
});
