import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import { localeFor } from '../../catalogue/catalogue.ts';
import { requestsOf } from '../../model/requests.ts';
import { printedAs } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (language: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      language: ${language}
  `,
});

export default caseRule({
  meta: {
    code: 'text/no-words-for-language',
    severity: 'error',
    summary: 'A document is to be made in a language for which there are no words yet.',
    why: 'Headings, dates and fixed sentences must come from someone who writes the language, not from a machine. Until they are there, no document can be made in it.',
    examples: [
      {
        name: 'a submission in Latin',
        files: submission('la'),
        expect: [{ file: 'submissions.yaml', line: 3, says: 'no words for documents in “la”' }],
      },
      { name: 'English as it is written in Ireland', files: submission('en-IE'), expect: [] },
    ],
  },
  check: (input, report) => {
    const { case: file, catalogue } = input;
    const requests = requestsOf(file).map(({ request }) => request);
    const unprintable = requests.filter((request) => !printedAs(request, input));
    const reported = new Set<string>();
    const refuse = (language: string, path: Path) => {
      if (reported.has(path.join('/'))) return;
      reported.add(path.join('/'));
      report({
        path,
        message: `There are no words for documents in “${language}” yet.`,
        hint: `Documents can be made in: ${[...catalogue.locales.keys()].join(', ')}. A new language needs a file in templates/locales/.`,
      });
    };
    for (const { data, path } of unprintable)
      if (data.language === undefined) refuse(file.data.language, ['language']);
      else refuse(data.language, [...path, 'language']);
    if (requests.length === 0 && !localeFor(file.data.language, catalogue))
      refuse(file.data.language, ['language']);
  },
});
