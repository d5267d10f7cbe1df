import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const files = (confidentiality: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
    - id: E-02
      kind: witness_statement
      title: Statement
      ${confidentiality}
  `,
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: arrest
          type: arrested
          date: 2020-09-01
          citations:
            - evidence: E-02
              quote: { exact: I saw it from the window across the yard }
            - E-01
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/quote-of-withheld',
    severity: 'warning',
    summary: 'A citation has the words of evidence that is confidential.',
    why: 'Documents leave the quotation out wherever they withhold the evidence. But the file with the quotation is no vault: it is committed, sent and reviewed with the rest of the dossier, and a witness is known by their words.',
    examples: [
      {
        name: 'words of a confidential statement',
        files: files('confidentiality: internal'),
        expect: [{ file: 'prosecutions.yaml', line: 11, says: 'has the words of E-02' }],
      },
      { name: 'words of a public statement', files: files('confidentiality: public'), expect: [] },
    ],
  },
  check: ({ case: { evidence } }, report) => {
    for (const { id, data, citedBy } of evidence) {
      if ((data.confidentiality ?? 'public') === 'public') continue;
      for (const { quote, path } of citedBy) {
        if (!quote) continue;
        report({
          path: [...path, 'quote'],
          message: `The citation has the words of ${id}, which is confidential.`,
          hint: 'Take the quotation out, and cite the item alone. If its words may be public, say so: confidentiality: public.',
        });
      }
    }
  },
});
