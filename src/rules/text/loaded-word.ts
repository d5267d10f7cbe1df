import dedent from 'dedent';
import { baseLanguage, textsIn as wordings } from '../../model/phrase.ts';
import { requestsOf } from '../../model/requests.ts';
import type { ToneFile } from '../../schema/types.ts';
import { printedAs } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { textsIn } from '../texts.ts';
import { patternOf, patternOfAny, withoutQuotations } from '../words.ts';

type Word = ToneFile['words'][number];

const summary = (text: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      interest: ${text}
  `,
});

export default caseRule({
  meta: {
    code: 'text/loaded-word',
    severity: 'warning',
    summary: 'A text asserts guilt, judges, or claims more than can be shown.',
    why: 'A ministry adopts what it can defend in court. A calm sentence with a date and a source convinces; an epithet gives the accused official a reason to dismiss all of it, and an assertion of guilt without a judgment can be unlawful. Words in quotation marks are those of others and are let through.',
    examples: [
      {
        name: 'an epithet',
        files: summary('The notorious judge sentenced her [@E-01].'),
        expect: [{ file: 'submissions.yaml', line: 3, says: '“notorious” judges' }],
      },
      {
        name: 'guilt without a judgment',
        files: summary('He is guilty of jailing readers [@E-01].'),
        expect: [{ file: 'submissions.yaml', line: 3, says: 'asserts guilt' }],
      },
      {
        name: 'more than can be shown',
        files: summary('Obviously the court had decided before [@E-01].'),
        expect: [{ file: 'submissions.yaml', line: 3, says: 'more than can be shown' }],
      },
      {
        name: 'the words of someone else',
        files: summary('The newspaper wrote of a “notorious judge” [@E-02].'),
        expect: [],
      },
      {
        name: 'facts',
        files: summary('He sentenced eleven readers in a year [@E-02].'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { data } = input.case;
    const languages = new Map(
      requestsOf(input.case).map(({ request }) => [
        request.path.join('/'),
        printedAs(request, input)?.languages[0],
      ]),
    );
    const finders = new Map(
      [...input.catalogue.tones].map(([language, tone]) => [language, loadedWords(tone)]),
    );
    for (const { path, phrase } of textsIn(data)) {
      // The texts of a submission or question are in its own language.
      const own = languages.get(path.slice(0, 2).join('/')) ?? data.language;
      for (const [text, at] of wordings(phrase, path)) {
        const language = typeof phrase === 'string' ? own : String(at.at(-1));
        for (const { words, entry } of finders.get(baseLanguage(language))?.(text) ?? [])
          report({
            path: at,
            words,
            message: `“${words}” ${effects[entry.does]}.`,
            hint: entry.instead === undefined ? ways[entry.does] : `Write ${entry.instead}.`,
          });
      }
    }
  },
});

const effects: Readonly<Record<Word['does'], string>> = {
  guilt: 'asserts guilt, which only a court can',
  epithet: 'judges where facts should speak',
  absolute: 'claims more than can be shown',
};

const ways: Readonly<Record<Word['does'], string>> = {
  guilt:
    'Say what the person is reported to have done, on which day and by which source; quote whoever uses this word.',
  epithet: 'Leave it out and give the fact that made you write it, with its source.',
  absolute: 'Leave it out, or cite what shows it.',
};

interface Loaded {
  readonly words: string;
  readonly entry: Word;
}

/** Finds the words of a list that a text has outside quotation marks, each once, in the order of the list. */
function loadedWords({ words }: ToneFile): (text: string) => readonly Loaded[] {
  const any = patternOfAny(words.map(({ word }) => word));
  return (text) => {
    const open = withoutQuotations(text);
    if (!any.test(open)) return [];
    return words.flatMap((entry) => {
      const found = patternOf(entry.word).exec(open);
      return found
        ? [{ words: text.slice(found.index, found.index + found[0].length), entry }]
        : [];
    });
  };
}
