import dedent from 'dedent';
import { baseLanguage } from '../../model/phrase.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const question = (instrument: string, language: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: one
      instrument: ${instrument}
      language: ${language}
      background: The court jailed a reader.
  `,
});

export default caseRule({
  meta: {
    code: 'question/language-not-accepted',
    severity: 'error',
    summary: 'A text is written in a language in which its form cannot be tabled.',
    why: 'Each parliament takes texts in its own languages. One in another language would be sent back, and the limits would have been checked on the wrong words.',
    examples: [
      {
        name: 'a declaration of the Council of Europe in German',
        files: question('pace-wd', 'de'),
        expect: [{ file: 'questions.yaml', line: 3, says: 'cannot be tabled in “de”' }],
      },
      { name: 'one in English', files: question('pace-wd', 'en'), expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { question: asked, pack } of questionsWithPacks(input)) {
      const language = asked.data.language ?? input.case.data.language;
      const { codes } = pack.languages;
      if (codes.includes(language) || codes.includes(baseLanguage(language))) continue;
      report({
        path:
          asked.data.language === undefined ? [...asked.path, 'id'] : [...asked.path, 'language'],
        message: `“${pack.id}” cannot be tabled in “${language}”.`,
        hint: `Write it in ${codes.map((code) => `“${code}”`).join(' or ')}, and say so with language: ${codes[0] ?? ''}.`,
      });
    }
  },
});
