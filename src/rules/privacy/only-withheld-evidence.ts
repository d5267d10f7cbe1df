import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { CaseFile } from '../../model/case-file.ts';
import { findProseCitations } from '../../model/citations.ts';
import { supporting } from '../../model/support.ts';
import { actsOf, involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { type CaseRuleInput, caseRule } from '../rule.ts';
import { quoted, stringsIn } from '../strings.ts';

const prosecution = (
  citations: string,
  ofAct = '[E-01]',
  description = 'The court sentenced her [@E-01].',
): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
    - id: E-02
      kind: press
      title: Reader jailed
    - id: E-03
      kind: witness_statement
      title: Statement
      confidentiality: internal
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
          citations: ${ofAct}
          description: ${description}
          involved:
            - official: sudyaev-vymysl
              function: presiding_judge
              basis: stated
              citations: ${citations}
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/only-withheld-evidence',
    severity: 'error',
    summary: 'Only evidence that must be withheld carries a claim.',
    why: 'The document would assert something, often against a person, and show the reader nothing for it. And whoever knows how few were present could conclude from the assertion itself who the confidential source is.',
    examples: [
      {
        name: 'a confidential statement alone for an official’s part',
        files: prosecution('[E-03]'),
        expect: [
          { file: 'prosecutions.yaml', line: 15, says: 'carries the part of Vymysl Sudyaev' },
        ],
      },
      {
        name: 'a confidential statement alone for the act itself',
        files: prosecution('[E-01]', '[E-03]'),
        expect: [{ file: 'prosecutions.yaml', line: 9, says: 'carries the act “sentence”' }],
      },
      {
        name: 'a confidential statement alone for what a text says',
        files: prosecution('[E-01]', '[E-01]', 'She had no counsel [@E-03].'),
        expect: [{ file: 'prosecutions.yaml', line: 10, says: 'stands before “[@E-03]”' }],
      },
      {
        name: 'the judgment as well',
        files: prosecution(
          '["E-01, p. 2", E-03]',
          '[E-01, E-03]',
          'She had no counsel [@E-01; @E-03].',
        ),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const names = claimNames(input.case);
    for (const claim of withheldClaims(input)) {
      const name = names.get(claim.join('/')) ?? entryName(claim);
      report({
        path: [...claim, 'citations'],
        message: `Only withheld evidence carries ${name}.`,
        hint,
      });
    }
    for (const { path, words } of withheldPassages(input))
      report({
        path,
        words,
        message: `Only withheld evidence carries what stands before ${quoted(words)}.`,
        hint,
      });
  },
});

const hint =
  'Cite public evidence that states it as well. If there is none, keep it out of the dossier until there is.';

const isWithheld = ({ placeholders }: CaseRuleInput['view'], evidence: string): boolean =>
  placeholders.has(`evidence/${evidence}`);

/** The entries with a list of citations of which none may be shown. */
function withheldClaims({ case: file, view }: CaseRuleInput): Path[] {
  const entries = file.evidence
    .filter(({ id }) => isWithheld(view, id))
    .flatMap(({ citedBy }) => supporting(citedBy))
    .filter(({ path }) => path.at(-2) === 'citations')
    .map(({ path }) => path.slice(0, -2));
  const once = new Map(entries.map((path) => [path.join('/'), path]));
  return [...once.values()].filter((path) =>
    supporting(file.citationsAt(path)).every(({ evidence }) => isWithheld(view, evidence.id)),
  );
}

/** The brackets in prose in which nothing stands that may be shown. */
const withheldPassages = ({ case: { prose }, view }: CaseRuleInput) =>
  prose.flatMap(({ text: texts, path: field }) =>
    stringsIn(texts, field).flatMap(({ text, path }) =>
      findProseCitations(text)
        .citations.filter(({ citations }) =>
          citations.every(({ evidence }) => isWithheld(view, evidence)),
        )
        .map(({ start, end }) => ({ path, words: text.slice(start, end) })),
    ),
  );

/** How the claims are called that have a name. */
const claimNames = (file: CaseFile): ReadonlyMap<string, string> =>
  new Map([
    ...actsOf(file).map((act) => [act.path.join('/'), actName(act)] as const),
    ...involvementsOf(file).map(
      ({ act, official, path }) =>
        [path.join('/'), `the part of ${nameOf(official)} in ${actName(act)}`] as const,
    ),
  ]);

/** `entry 2 of “charges”`, `“political_motive”` */
function entryName(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `entry ${String(last + 1)} of “${String(path.at(-2))}”`
    : `“${String(last)}”`;
}
