import dedent from 'dedent';
import { textIn } from '../../model/phrase.ts';
import { requestsOf } from '../../model/requests.ts';
import { printedAs } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (regime: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: one
      regime: ${regime}
      language: fr
  `,
});

export default caseRule({
  meta: {
    code: 'text/pack-in-other-language',
    severity: 'info',
    summary:
      'The law of a framework, or the formulae of a form, are not there in the language of the document.',
    why: 'Law is quoted in the languages in which it was read. A document in another language prints it as it is, which its addressee may expect or not.',
    examples: [
      {
        name: 'a submission to the United States in French',
        files: submission('us-eo13818'),
        expect: [{ file: 'submissions.yaml', line: 2, says: 'has no texts in “fr”' }],
      },
      {
        name: 'a submission to the European Union in French',
        files: submission('eu-ghrsr'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { regimes, instruments } = input.catalogue;
    for (const { request } of requestsOf(input.case)) {
      const key = 'instrument' in request.data ? 'instrument' : 'regime';
      const form =
        'instrument' in request.data
          ? instruments.get(request.data.instrument)
          : regimes.get(request.data.regime);
      const [language] = printedAs(request, input)?.languages ?? [];
      if (!form || language === undefined) continue;
      const languages = [
        textIn(form.pack.name, [language]).language,
        ...form.translations.map((translation) => translation.language),
      ];
      if (languages.includes(language)) continue;
      const known = [...new Set(languages.filter((code) => code !== undefined))];
      report({
        path: [...request.path, key],
        message: `“${form.pack.id}” has no texts in “${language}”.`,
        hint: `Its law and formulae are printed in ${known.map((code) => `“${code}”`).join(', ')}. Ask the addressee whether it takes documents in “${language}”.`,
      });
    }
  },
});
