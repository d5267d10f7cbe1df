import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import { localeFor } from '../../catalogue/catalogue.ts';
import { requestsOf } from '../../model/requests.ts';
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
  check: ({ case: file, catalogue }, report) => {
    const requests = requestsOf(file).map(({ request }) => request);
    const chosen = requests.flatMap(({ data, path }): { language: string; path: Path }[] =>
      data.language === undefined ? [] : [{ language: data.language, path: [...path, 'language'] }],
    );
    // Where every document has a language of its own, none is made in the dossier's.
    const isDefaultUsed = chosen.length < requests.length;
    const used = isDefaultUsed
      ? [{ language: file.data.language, path: ['language'] }, ...chosen]
      : chosen;
    for (const { language, path } of used) {
      if (localeFor(language, catalogue)) continue;
      report({
        path,
        message: `There are no words for documents in “${language}” yet.`,
        hint: `Documents can be made in: ${[...catalogue.locales.keys()].join(', ')}. A new language needs a file in templates/locales/.`,
      });
    }
  },
});
