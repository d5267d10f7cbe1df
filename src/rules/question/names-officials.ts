import dedent from 'dedent';
import type { Official } from '../../model/case-file.ts';
import { comparable, findAll, sought } from '../../redact/secrets.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import { nameOf } from '../names.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

const question = (line: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      background: On 30 November 2020 Vymysl Sudyaev jailed a reader [@E-01].
      questions: [Has the addressee raised the case?]
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'question/names-officials',
    severity: 'warning',
    summary: 'A question names an official, and no reason for it is given.',
    why: 'Questions are published for good, and the person named cannot answer there. Some parliaments refuse names, others leave it to the member, who answers for it and should know the reason.',
    examples: [
      {
        name: 'a judge is named without a reason',
        files: question('subject: Trial of a reader'),
        expect: [{ file: 'questions.yaml', line: 4, says: 'The text names Vymysl Sudyaev' }],
      },
      {
        name: 'a judge is named for a reason',
        files: question('name_officials: The judgment with his name is public.'),
        expect: [],
      },
      { name: 'the court is named instead', files: {}, expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const { background, questions, name_officials: reason } = question.data;
      if (reason !== undefined) continue;
      for (const { text, path } of stringsIn({ background, questions }, question.path)) {
        const searched = comparable(text);
        for (const official of input.case.officials) {
          const [found] = namesOf(official).flatMap((name) => findAll(searched, sought(name)));
          if (!found) continue;
          report({
            path,
            words: text.slice(found.start, found.end),
            message: `The text names ${nameOf(official)}, and name_officials does not say why.`,
            hint: hintFor(pack),
          });
        }
      }
    }
  },
});

const namesOf = ({ data }: Official): string[] => [
  ...(data.name === undefined ? [] : [data.name]),
  ...(data.names ?? []).map(({ value }) => value),
];

const hintFor = ({ personal_imputation: { rule } }: InstrumentPack): string =>
  rule === 'forbidden'
    ? 'The rules do not allow it: write of the court or the office instead.'
    : 'Add name_officials with the reason, or write of the court or the office instead.';
