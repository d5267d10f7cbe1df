import dedent from 'dedent';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { textsIn } from '../../model/phrase.ts';
import type { RegimePack } from '../../schema/types.ts';
import { regimeName } from '../names.ts';
import { caseRule } from '../rule.ts';

const question = (asks: string, line = 'term: 10'): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: council
      questions: [${asks}]
      ${line}
  `,
});

const asksForListing =
  'Will the Council list those responsible under the EU Global Human Rights Sanctions Regime?';

export default caseRule({
  meta: {
    code: 'question/framework-not-recorded',
    severity: 'info',
    summary:
      'A text names a sanctions framework that is not among those under which it asks for listings.',
    why: 'Frameworks end. Only of those that stand in regimes the program says on the sheet until when they hold, and warns before they end.',
    examples: [
      {
        name: 'a question about the EU framework',
        files: question(asksForListing),
        expect: [{ file: 'questions.yaml', line: 4, says: 'names “EU human rights sanctions”' }],
      },
      {
        name: 'the same with the framework',
        files: question(asksForListing, 'regimes: [eu-ghrsr]'),
        expect: [],
      },
      { name: 'a question about no framework', files: question('Why?'), expect: [] },
    ],
  },
  check: ({ case: { questions }, catalogue }, report) => {
    const named = namesOf(catalogue);
    for (const { data, path } of questions) {
      const texts = [
        ...(data.background === undefined ? [] : textsIn(data.background, [...path, 'background'])),
        ...(data.questions ?? []).flatMap((text, index) =>
          textsIn(text, [...path, 'questions', index]),
        ),
      ];
      for (const { pack, names } of named) {
        if (data.regimes?.includes(pack.id) === true) continue;
        const found = texts.flatMap(([text, at]) =>
          names.filter((name) => contains(text, name)).map((words) => ({ at, words })),
        )[0];
        if (!found) continue;
        report({
          path: found.at,
          words: found.words,
          message: `The text names ${regimeName(pack)}, and regimes does not have it.`,
          hint: `If it asks for listings under it, add ${pack.id} to regimes, like this:\nregimes: [${[...(data.regimes ?? []), pack.id].join(', ')}]`,
        });
      }
    }
  },
});

const namesOf = ({ regimes }: Catalogue): { pack: RegimePack; names: string[] }[] =>
  [...regimes.values()].map(({ pack }) => ({
    pack,
    names: textsIn(pack.name, []).map(([name]) => name),
  }));

/** Line breaks of the file stand in long texts where the name has a space. */
const contains = (text: string, name: string): boolean =>
  text.replace(/\s+/gu, ' ').toLowerCase().includes(name.toLowerCase());
