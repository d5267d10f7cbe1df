import dedent from 'dedent';
import type { Document } from '../../document/document.ts';
import { allBlocks, countWords, inlineText } from '../../document/text.ts';
import { nameOf } from '../names.ts';
import { documentRule } from '../rule.ts';

const submission = (
  words: number,
  regime = 'eu-ghrsr',
  criterion = 'EU.A1.c.v',
): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: ${regime}
      designations:
        - official: sudyaev-vymysl
          criteria: [${criterion}]
          reasons: ${'word '.repeat(words).trim()}
  `,
});

export default documentRule({
  meta: {
    code: 'regime/reasons-length',
    severity: 'warning',
    summary: 'The proposed reasons are much shorter or longer than those that authorities publish.',
    why: 'Authorities adopt wording that looks like their own. Reasons that are too short rarely say who did what to whom and when; what is too long will be cut by someone who does not know the case.',
    examples: [
      {
        name: 'ten words',
        files: submission(10),
        expect: [{ file: 'submissions.yaml', line: 6, says: 'have 10 words; 63 to 193 are usual' }],
      },
      {
        name: 'two hundred words',
        files: submission(200),
        expect: [{ file: 'submissions.yaml', line: 6, says: 'have 200 words' }],
      },
      { name: 'one hundred words', files: submission(100), expect: [] },
      {
        name: 'ten words, where nobody knows a usual length',
        files: submission(10, 'lt-national', 'LT.133-4.crime'),
        expect: [],
      },
    ],
  },
  check: ({ document, request, catalogue }, report) => {
    if (!('designations' in request)) return;
    const usual = catalogue.regimes.get(request.data.regime)?.pack.statement_of_reasons.words;
    if (!usual) return;
    const { min, max } = usual;
    for (const { official, path, reasons } of request.designations) {
      const count = wordsFrom(document, [...path, 'reasons'].join('/'));
      // A template of a workspace may leave the reasons out.
      if (count === 0 || (count >= min && count <= max)) continue;
      report({
        path: reasons ? reasons.path : [...path, 'official'],
        message: `The reasons for ${nameOf(official)} have ${String(count)} words; ${String(min)} to ${String(max)} are usual.`,
        hint:
          count < min
            ? 'Say which post the official held, what was done to whom and when, and why the case is held to be political. Documents compose the reasons from posts, acts, charges and political_motive, unless you write reasons of your own.'
            : 'Keep post, acts, victims and conclusion, and move the rest to the context. Where the program composed them, you can write shorter ones of your own as reasons.',
      });
    }
  },
});

const wordsFrom = ({ body }: Document, origin: string): number =>
  [...allBlocks(body)]
    .filter((block) => block.kind === 'paragraph')
    .filter((paragraph) => paragraph.origin === origin)
    .reduce((count, { content }) => count + countWords(inlineText(content)), 0);
