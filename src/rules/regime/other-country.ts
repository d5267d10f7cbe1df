import dedent from 'dedent';
import { isFor } from '../../catalogue/fit.ts';
import { regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (regime: string, code: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: ${regime}
      designations:
        - official: sudyaev-vymysl
          criteria: [${code}]
  `,
});

export default caseRule({
  meta: {
    code: 'regime/other-country',
    severity: 'error',
    summary: 'A submission uses a framework that was made for another country.',
    why: 'Some frameworks answer what happens in one country and reach nobody elsewhere. A submission under one of them for another country cannot succeed, however strong the case.',
    examples: [
      {
        name: 'a framework on Russia for a case elsewhere',
        files: submission('eu-russia', 'EU.RUS.1.a.rights'),
        expect: [{ file: 'submissions.yaml', line: 2, says: 'was made for cases of RU' }],
      },
      {
        name: 'a framework for all countries',
        files: submission('eu-ghrsr', 'EU.A1.c.v'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { country } = input.case.data;
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (isFor(country, pack)) continue;
      report({
        path: [...submission.path, 'regime'],
        message: `${regimeName(pack)} was made for cases of ${(pack.countries ?? []).join(', ')}, and this dossier is about ${country}.`,
        hint: 'See which frameworks fit: dossier suggest',
      });
    }
  },
});
