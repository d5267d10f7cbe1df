import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { Question, Submission } from '../../model/case-file.ts';
import { translatableFields } from '../../schema/translatable.ts';
import { localeFor } from '../../catalogue/catalogue.ts';
import { requestsOf } from '../../model/requests.ts';
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
  check: ({ case: file, catalogue }, report) => {
    const requests = requestsOf(file).map(({ request }) => request);
    for (const { languages, path } of translationsIn(file.data)) {
      for (const request of requests.filter((item) => prints(item, path))) {
        const language = localeFor(
          request.data.language ?? file.data.language,
          catalogue,
        )?.language;
        if (language === undefined || languages.includes(language)) continue;
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

/** A question prints its own texts only; a submission prints the case, and its own. */
function prints({ path }: Submission | Question, [list, index]: Path): boolean {
  if (list === 'questions' || path[0] === 'questions') return list === path[0] && index === path[1];
  return list !== 'submissions' || index === path[1];
}

/** The texts that are given once for each language. */
function translationsIn(
  value: unknown,
  path: Path = [],
): { languages: readonly string[]; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => translationsIn(item, [...path, index]));
  const field = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
  if (translatableFields.has(field)) return [{ languages: Object.keys(value), path }];
  return Object.entries(value).flatMap(([key, item]) => translationsIn(item, [...path, key]));
}
