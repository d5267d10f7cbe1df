import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import type { Document } from '../../document/document.ts';
import { allBlocks, inlineText } from '../../document/text.ts';
import type { CaseFile, Designation } from '../../model/case-file.ts';
import { textsIn } from '../../model/phrase.ts';
import { isStated } from '../../model/support.ts';
import type { Phrase, RegimePack, TranslationFile } from '../../schema/types.ts';
import { nameOf } from '../names.ts';
import { documentRule } from '../rule.ts';

const reasons = (text: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      designations:
        - official: sudyaev-vymysl
          criteria: [EU.A1.c.v]
          reasons: ${text}
  `,
});

const whole =
  'As judge of the City Court of Vymysl, Vymysl Sudyaev on 30 November 2020 sentenced Nimush Mkitkhveli to three years in prison for owning a book [@E-01].';

export default documentRule({
  meta: {
    code: 'regime/reasons-missing-move',
    severity: 'warning',
    summary: 'A proposed statement of reasons leaves out what those of authorities say.',
    why: 'Published reasons on judges and prosecutors go the same way: the post at the time, what was done and when, to whom, why it is held to be political, and the ground in the words of the regime. An authority has to add what is missing, or leaves the person out.',
    examples: [
      {
        name: 'reasons without date, victim and ground',
        files: reasons('A judge of the City Court of Vymysl who jails readers.'),
        expect: [
          { file: 'submissions.yaml', line: 6, says: 'the ground in the words of the regime' },
          { file: 'submissions.yaml', line: 6, says: 'the name of a person concerned' },
          { file: 'submissions.yaml', line: 6, says: 'the year of an act' },
        ],
      },
      {
        name: 'reasons that leave out the motive that the dossier gives',
        files: {
          ...reasons(`${whole} He is therefore responsible for arbitrary arrests or detentions.`),
          'prosecutions.yaml': dedent`
            - id: reading-circle
              kind: criminal
              title: The trial of the reading circle
              defendants: [p-one]
              court: city-court
              political_motive:
                indicators: [vague_offence]
                text: The offence is vaguely defined [@E-02].
              acts:
                - id: sentence
                  type: sentenced
                  date: 2020-11-30
                  victims: [p-one]
                  involved:
                    - official: sudyaev-vymysl
                      function: presiding_judge
                      degree: carried_out
                      basis: stated
                      citations: ['E-01, p. 2', E-02]
                  citations: [E-01, E-02]
          `,
        },
        expect: [
          { file: 'submissions.yaml', line: 6, says: 'why the case is held to be political' },
        ],
      },
      {
        name: 'reasons that say all of it',
        files: reasons(`${whole} He is therefore responsible for arbitrary arrests or detentions.`),
        expect: [],
      },
    ],
  },
  check: ({ case: file, document, request, catalogue }, report) => {
    if (!('designations' in request)) return;
    const regime = catalogue.regimes.get(request.data.regime);
    if (!regime) return;
    for (const designation of request.designations) {
      const { official, path, reasons: own } = designation;
      const text = textFrom(document, [...path, 'reasons'].join('/'));
      // A template of a workspace may leave the reasons out.
      if (text === '') continue;
      if (own && !givesMotive(designation, file))
        report({
          path: own.path,
          message: `The reasons for ${nameOf(official)} do not say why the case is held to be political.`,
          hint: 'Say it in a sentence, and cite in it what political_motive or recognised_by cite.',
        });
      for (const { what, words, hint } of movesOf(designation, regime)) {
        if (words.length === 0 || words.some((word) => text.includes(folded(word)))) continue;
        report({
          path: own ? own.path : [...path, 'official'],
          message: `The reasons for ${nameOf(official)} do not give ${what}.`,
          hint,
        });
      }
    }
  },
});

/** By what it cites: the words for it are as many as its authors. */
function givesMotive({ official, reasons }: Designation, file: CaseFile): boolean {
  const prosecutions = official.involvements.filter(isStated).map(({ act }) => act.prosecution);
  const carrying = prosecutions.flatMap(({ path, politicalMotive, recognitions }) => [
    ...file.citationsAt([...path, 'political_motive']),
    ...(politicalMotive?.citations ?? []),
    ...recognitions.flatMap(({ citations }) => citations),
  ]);
  const cited = reasons?.citations.map(({ evidence }) => evidence) ?? [];
  return carrying.length === 0 || carrying.some(({ evidence }) => cited.includes(evidence));
}

interface Move {
  readonly what: string;
  /** One of them shows that the move is made; without any nobody can tell. */
  readonly words: readonly string[];
  readonly hint: string;
}

interface Regime {
  readonly pack: RegimePack;
  readonly translations: readonly TranslationFile[];
}

function movesOf({ official, data }: Designation, { pack, translations }: Regime): Move[] {
  const stated = official.involvements.filter(isStated);
  const posts = [...new Set(stated.flatMap(({ post }) => post ?? []))];
  const bodies = posts.flatMap(({ organisation }) => organisation?.candidates ?? []);
  const dates = stated.flatMap(({ act }) => act.date.candidates.map(({ value }) => value));
  const victims = stated.flatMap(({ act }) =>
    act.victims.flatMap((victim) => (victim.kind === 'person' ? [victim.person.data] : [])),
  );
  const grounds = data.criteria.flatMap((code) => criterionOf(pack, code) ?? []);
  const translated = (phrase: Phrase): string[] => {
    const known = wordings(phrase);
    return [
      ...known,
      ...translations.flatMap(({ texts }) =>
        texts.flatMap(({ of, is }) => (known.includes(of) ? [is] : [])),
      ),
    ];
  };
  return [
    {
      what: 'the post at the time',
      words: [
        ...posts.flatMap((post) => wordings(post.data.title)),
        ...bodies.flatMap(({ value }) => wordings(value.data.name)),
      ],
      hint: 'Begin with the post and the body as they stand under posts.',
    },
    {
      what: 'the year of an act in which the official took part',
      words: dates.flatMap(({ earliest, latest }) =>
        [earliest, latest].flatMap((day) => (day === undefined ? [] : [day.slice(0, 4)])),
      ),
      hint: 'Say on which day, in which month or in which year each act was done.',
    },
    {
      what: 'the name of a person concerned',
      words: victims.flatMap(({ name, names, pseudonym }) => [
        ...[name, pseudonym].flatMap((word) => (word === undefined ? [] : [word, family(word)])),
        ...(names ?? []).map(({ value }) => value),
      ]),
      hint: 'Name those to whom it was done, as they are named under victims.',
    },
    {
      what: 'the ground in the words of the regime',
      words: grounds.flatMap(({ text, in_sentence: inSentence }) =>
        [text, inSentence].flatMap((phrase) => (phrase === undefined ? [] : translated(phrase))),
      ),
      hint: 'Close with the words of the ground, as “dossier list criteria” gives them.',
    },
  ];
}

const wordings = (phrase: Phrase): string[] => textsIn(phrase, []).map(([text]) => text);

/** The last part of a name, by which a person is mostly spoken of. */
const family = (name: string): string => name.split(' ').at(-1) ?? name;

const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[’']/g, '’').replace(/\s+/g, ' ');

const textFrom = ({ body }: Document, origin: string): string =>
  folded(
    [...allBlocks(body)]
      .filter((block) => block.kind === 'paragraph')
      .filter((paragraph) => paragraph.origin === origin)
      .map(({ content }) => inlineText(content))
      .join(' '),
  );
