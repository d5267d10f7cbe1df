import dedent from 'dedent';
import { baseLanguage } from '../../model/phrase.ts';
import { requestsOf } from '../../model/requests.ts';
import { printedAs } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { isPrintedBy, textsIn } from '../texts.ts';

const submission = (language: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      language: ${language}
  `,
});

/** So many of the texts are shown; the rest is counted. */
const shown = 5;

export default caseRule({
  meta: {
    code: 'text/untranslated',
    severity: 'warning',
    summary:
      'A document is made in another language than that of the dossier, and texts of the dossier are given once.',
    why: 'What the program says itself it says in the language of the document; what you wrote it cannot translate. Such texts are printed as they are, and the first page says so, but a reader may not understand them.',
    examples: [
      {
        name: 'a submission in French of a dossier in English',
        files: submission('fr'),
        expect: [{ file: 'submissions.yaml', line: 3, says: 'are given in “en” alone' }],
      },
      { name: 'a submission in the language of the dossier', files: submission('en'), expect: [] },
      {
        name: 'a question whose own texts are in its own language',
        files: {
          'submissions.yaml': '[]\n',
          'questions.yaml': dedent`
            - id: ep
              instrument: ep-wq
              language: fr
              addressee: vp-hr
              subject: Procès d’une lectrice
              questions: [A-t-elle soulevé l’affaire ?]
          `,
        },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { data } = input.case;
    const once = textsIn(data).filter(({ languages }) => !languages);
    for (const { request } of requestsOf(input.case)) {
      const printed = printedAs(request, input)?.languages ?? [data.language];
      if (printed.some((code) => baseLanguage(code) === baseLanguage(data.language))) continue;
      const foreign = once.filter(
        ({ path }) => isPrintedBy(request, path) && path[0] !== request.path[0],
      );
      const [language = ''] = printed;
      if (foreign.length === 0) continue;
      report({
        path: request.data.language === undefined ? request.path : [...request.path, 'language'],
        message: `“${request.id}” is made in “${language}”, but ${foreign.length === 1 ? 'one text of the dossier is' : `${String(foreign.length)} texts of the dossier are`} given in “${data.language}” alone.`,
        hint: `Give such a text once for each language, as { ${data.language}: …, ${language}: … }.`,
        related: foreign
          .slice(0, shown)
          .map(({ path }) => ({ message: `only in “${data.language}”`, path })),
      });
    }
  },
});
