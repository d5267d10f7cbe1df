import dedent from 'dedent';
import { writtenIn } from '../../model/naming.ts';
import { baseLanguage } from '../../model/phrase.ts';
import { printedAs, questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';
import { patternOf, withoutQuotations } from '../words.ts';

const question = (background: string, instrument = 'fr-an'): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: fr
      instrument: ${instrument}
      addressee: ${instrument === 'fr-an' ? 'affaires-etrangeres' : 'council'}
      language: fr
      subject: Procès d’une lectrice
      background: ${background}
      questions: [quelles démarches il a entreprises.]
  `,
});

export default caseRule({
  meta: {
    code: 'question/first-person',
    severity: 'warning',
    summary:
      'A text speaks of its author or to the addressee where such texts are in the third person.',
    why: 'Some parliaments print questions as a report: the member draws the attention of the minister to something, and asks. The form gives the opening in that voice, and a “we” or “you” after it does not fit. The service would write it anew.',
    examples: [
      {
        name: 'we, in a French question',
        files: question('Nous sommes inquiets du jugement [@E-01].'),
        expect: [{ file: 'questions.yaml', line: 6, says: '“Nous”' }],
      },
      {
        name: 'the words of somebody else',
        files: question('La lectrice a dit : « Nous lisons » [@E-01].'),
        expect: [],
      },
      {
        name: 'in a form without that voice',
        files: question('Nous sommes inquiets du jugement [@E-01].', 'ep-wq'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      if (!pack.third_person) continue;
      const own = printedAs(question, input)?.languages[0] ?? input.case.data.language;
      for (const [text, path] of writtenIn(question, input.case)) {
        const last = path.at(-1);
        const given = typeof last === 'string' && input.catalogue.tones.has(last) ? last : own;
        const tone = input.catalogue.tones.get(baseLanguage(given));
        const open = withoutQuotations(text);
        const found = (tone?.first_and_second_person ?? []).flatMap(
          (words) => patternOf(words).exec(open)?.[0] ?? [],
        )[0];
        if (found === undefined) continue;
        report({
          path: path[0] === 'title' ? [...question.path, 'id'] : path,
          words: found,
          message: `The text says ${quoted(found)}, and such texts are written in the third person.`,
          hint: 'Write of the author and of the addressee by their office, as the opening of the form does.',
        });
      }
    }
  },
});
