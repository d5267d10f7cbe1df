import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
    - id: E-02
      kind: medical_record
      title: Medical record
      confidentiality: recipient
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/no-recipients',
    severity: 'warning',
    summary: 'An item of evidence is meant for named authorities, and none is named.',
    why: 'Nobody outside your team would see it: what is for named authorities is withheld from all others. The annex would come out without the item, and nobody would notice until the authority asks.',
    examples: [
      {
        name: 'no recipients',
        files: evidence('recipients: []'),
        expect: [{ file: 'evidence.yaml', line: 7, says: 'E-02 is meant for named authorities' }],
      },
      { name: 'one recipient', files: evidence('recipients: [eu-ghrsr]'), expect: [] },
    ],
  },
  check: ({ data }, report) => {
    for (const [index, item] of (data.evidence ?? []).entries()) {
      if (item.confidentiality !== 'recipient' || item.recipients?.length) continue;
      report({
        path: ['evidence', index, 'confidentiality'],
        message: `${item.id} is meant for named authorities and names none.`,
        hint: 'Add recipients with the ids of the regimes or instruments whose authorities may see it, or write confidentiality: internal.',
      });
    }
  },
});
