import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { CaseFile, Citation } from '../../model/case-file.ts';
import { firstText } from '../../model/phrase.ts';
import { supporting } from '../../model/support.ts';
import { actsOf, citationsFor, isPleaded } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { officialRecords } from '../official-records.ts';
import { caseRule } from '../rule.ts';

const prosecution = (
  citations: string,
  motive = '[@E-02; @E-04]',
): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      origin: city-court-of-vymysl
    - id: E-02
      kind: press
      title: Reader jailed
      origin: vymysl-gazette
    - id: E-03
      kind: ngo_report
      title: Report that repeats the Gazette
      origin: vymysl-gazette
    - id: E-04
      kind: ngo_report
      title: Report of an observer in court
      origin: specimen-watch
  `,
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      political_motive:
        indicators: [charge_for_expression]
        text: She had spoken against the law ${motive}.
      acts:
        - id: sentence
          type: sentenced
          date: 2020-11-30
          citations: [E-02]
          involved:
            - official: sudyaev-vymysl
              function: presiding_judge
              basis: stated
              citations: ${citations}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/single-origin',
    severity: 'warning',
    summary:
      'All that is cited for something on which an accusation rests goes back to one source.',
    why: 'Ten articles that repeat one report are one source: if it errs, all of them do. What counts is not the number of links but how many sources know of the act independently of each other. A document of the court or the prosecution itself, such as the judgment, is enough alone. The acts of officials are looked at, the political motive in their proceedings, and the facts for thresholds.',
    examples: [
      {
        name: 'an article and a report that repeats it',
        files: prosecution('[E-03]'),
        expect: [
          { file: 'prosecutions.yaml', line: 9, says: 'one origin, vymysl-gazette (E-02, E-03)' },
        ],
      },
      { name: 'two independent sources', files: prosecution('[E-04]'), expect: [] },
      {
        name: 'a motive that only one newspaper reports',
        files: prosecution('[E-04]', '[@E-02; @E-03]'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 7,
            says: 'the political motive of “The trial of the reading circle” goes back to one origin',
          },
        ],
      },
      {
        name: 'facts for a threshold that only one newspaper reports',
        files: {
          ...prosecution('[E-04]'),
          'submissions.yaml': dedent`
            - id: eu
              regime: eu-ghrsr
              designations:
                - official: sudyaev-vymysl
                  criteria: [EU.A1.c.v]
                  threshold_facts:
                    - { kind: gravity, facts: 'It was the tenth such sentence [@E-02].' }
          `,
        },
        expect: [
          { file: 'submissions.yaml', line: 7, says: 'the facts on “gravity” for Vymysl Sudyaev' },
        ],
      },
      { name: 'the judgment itself', files: prosecution('[E-01]'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { path, name, citations } of claimsIn(file)) {
      const items = [...new Set(supporting(citations).map(({ evidence }) => evidence))];
      const origins = new Set(items.map(({ origin }) => origin));
      if (origins.size !== 1 || items.some(({ data }) => officialRecords.has(data.kind))) continue;
      report({
        path,
        message: `All that is cited for ${name} goes back to one origin, ${[...origins].join()} (${items.map(({ id }) => id).join(', ')}).`,
        hint: 'Look for a source that knows of it independently; further links to the same report do not count. If two of the items do go back to different sources, correct their origin.',
      });
    }
  },
});

interface CitedClaim {
  readonly path: Path;
  readonly name: string;
  readonly citations: readonly Citation[];
}

/** What an accusation stands on: the acts of officials, the motive in their proceedings, the thresholds. */
const claimsIn = (file: CaseFile): CitedClaim[] => [
  ...actsOf(file)
    .filter(isPleaded)
    .map((act) => ({
      path: [...act.path, 'id'],
      name: actName(act),
      citations: citationsFor(act),
    })),
  ...file.prosecutions.flatMap(({ acts, politicalMotive, data, path }) =>
    politicalMotive && acts.some(isPleaded)
      ? [
          {
            path: politicalMotive.path,
            name: `the political motive of “${firstText(data.title)}”`,
            citations: [
              ...politicalMotive.citations,
              ...file.citationsAt([...path, 'political_motive']),
            ],
          },
        ]
      : [],
  ),
  ...file.submissions.flatMap(({ designations }) =>
    designations.flatMap(({ official, thresholds }) =>
      thresholds.map(({ kind, facts }) => ({
        path: facts.path,
        name: `the facts on “${kind}” for ${nameOf(official)}`,
        citations: facts.citations,
      })),
    ),
  ),
];
