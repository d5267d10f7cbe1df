import dedent from 'dedent';
import type { Act } from '../../model/case-file.ts';
import { supporting } from '../../model/support.ts';
import type { EvidenceItem } from '../../schema/types.ts';
import { actsOf } from '../acts.ts';
import { actName } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (citations: string): Readonly<Record<string, string>> => ({
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
    summary: 'All that is cited for an official’s act goes back to one source.',
    why: 'Ten articles that repeat one report are one source: if it errs, all of them do. What counts is not the number of links but how many sources know of the act independently of each other. A document of the court or the prosecution itself, such as the judgment, is enough alone.',
    examples: [
      {
        name: 'an article and a report that repeats it',
        files: prosecution('[E-03]'),
        expect: [
          { file: 'prosecutions.yaml', line: 6, says: 'one origin, vymysl-gazette (E-02, E-03)' },
        ],
      },
      { name: 'two independent sources', files: prosecution('[E-04]'), expect: [] },
      { name: 'the judgment itself', files: prosecution('[E-01]'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      if (!act.involvements.some(({ official }) => official.data.standing === 'alleged')) continue;
      const items = evidenceFor(act);
      const origins = new Set(items.map(({ origin }) => origin));
      if (origins.size !== 1 || items.some(({ data }) => officialRecords.has(data.kind))) continue;
      report({
        path: [...act.path, 'id'],
        message: `All that is cited for ${actName(act)} goes back to one origin, ${[...origins].join()} (${items.map(({ id }) => id).join(', ')}).`,
        hint: 'Look for a source that knows of it independently; further links to the same report do not count. If two of the items do go back to different sources, correct their origin.',
      });
    }
  },
});

/** What the authority itself put on paper about its own act. */
const officialRecords: ReadonlySet<EvidenceItem['kind']> = new Set([
  'judgment',
  'charging_document',
  'detention_order',
  'court_record',
  'official_statement',
]);

/** Each item once, for the act and for all parts in it. */
function evidenceFor({ citations, involvements }: Act) {
  const all = [...citations, ...involvements.flatMap((involvement) => involvement.citations)];
  return [...new Set(supporting(all).map(({ evidence }) => evidence))];
}
