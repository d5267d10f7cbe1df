import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'citation/unknown-evidence',
    severity: 'error',
    summary: 'A citation names an item of evidence that does not exist.',
    why: 'The claim would be printed without the evidence that carries it.',
    examples: [
      {
        name: 'a citation to nothing, in a list and in prose',
        files: {
          'organisations.yaml': dedent`
            - id: city-court
              name: City Court of Vymysl
              kind: court
              names:
                - value: Городской суд
                  kind: native
                  citations: [E-20]
          `,
          'questions.yaml': dedent`
            - id: ep
              instrument: ep-wq
              addressee: vp-hr
              background: A court jailed a reader [@E-01; @E-77].
              questions: [Has the addressee raised the case?]
          `,
        },
        expect: [
          { file: 'organisations.yaml', line: 7, says: 'no evidence E-20' },
          { file: 'questions.yaml', line: 4, says: 'no evidence E-77' },
        ],
      },
      {
        name: 'a citation to an item of evidence.yaml',
        files: {
          'questions.yaml': dedent`
            - id: ep
              instrument: ep-wq
              addressee: vp-hr
              background: A court jailed a reader [@E-01].
              questions: [Has the addressee raised the case?]
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ case: { unresolved } }, report) => {
    for (const { kind, id, path, candidates, isInProse } of unresolved) {
      if (kind !== 'evidence') continue;
      report({
        path,
        ...(isInProse ? { words: `@${id}` } : {}),
        message: `There is no evidence ${id} in this dossier.`,
        hint: didYouMean(id, candidates) ?? `Add ${id} to evidence.yaml, or cite another item.`,
      });
    }
  },
});
