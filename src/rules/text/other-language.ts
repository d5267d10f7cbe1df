import dedent from 'dedent';
import { requestsOf } from '../../model/requests.ts';
import { printedAs } from '../requests.ts';
import { isPrintedBy, textsIn } from '../texts.ts';
import { caseRule } from '../rule.ts';

const question = (subject: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      subject: ${subject}
      questions: [Has the addressee raised the case?]
  `,
});

export default caseRule({
  meta: {
    code: 'text/other-language',
    severity: 'warning',
    summary: 'A text is given in several languages, and that of the document is missing.',
    why: 'The document would have one sentence in a language that its readers may not know. It is printed rather than left out, so that nothing is missing, but someone should translate it.',
    examples: [
      {
        name: 'a subject in French alone for a question in English',
        files: question('{ fr: Procès d’une lectrice }'),
        expect: [{ file: 'questions.yaml', line: 4, says: 'but not in “en”' }],
      },
      {
        name: 'a subject in both languages',
        files: question('{ fr: Procès d’une lectrice, en: Trial of a reader }'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { case: file } = input;
    const requests = requestsOf(file).map(({ request }) => request);
    for (const { languages, path } of textsIn(file.data)) {
      if (!languages) continue;
      for (const request of requests.filter((item) => isPrintedBy(item, path))) {
        const wanted = printedAs(request, input)?.languages ?? [];
        const [language] = wanted;
        if (language === undefined || wanted.some((code) => languages.includes(code))) continue;
        report({
          path,
          message: `The text is given in ${languages.map((code) => `“${code}”`).join(' and ')}, but not in “${language}”, the language of “${request.id}”.`,
          hint: `Add a line ${language} with the translation.`,
        });
        break;
      }
    }
  },
});
