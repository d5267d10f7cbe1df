import dedent from 'dedent';
import { questionsWithPacks, submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const dossier = (status: string, signOffs: string): Readonly<Record<string, string>> => ({
  'questions.yaml': '[]\n',
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: ${status}
    as_of: 2026-03-01
    fictional: true
    sign_offs: ${signOffs}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/unverified-law',
    severity: 'warning',
    summary: 'A cleared dossier relies on statements of law that nobody has verified.',
    why: 'Not every legal text could be read in its official form; the program says so of each that was not. Before a document leaves the house, someone who knows the law must compare these statements with the texts in force.',
    examples: [
      {
        name: 'cleared, and no lawyer has signed',
        files: dossier('cleared', '[]'),
        expect: [{ file: 'submissions.yaml', line: 3, says: 'that nobody has verified' }],
      },
      {
        name: 'cleared, and signed by a lawyer',
        files: dossier('cleared', '[{ kind: legal, by: counsel-1, on: 2026-02-20 }]'),
        expect: [],
      },
      {
        name: 'a draft, which says so of each statement',
        files: dossier('draft', '[]'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { status, sign_offs: signOffs } = input.case.data;
    if (status !== 'cleared' || signOffs?.some(({ kind }) => kind === 'legal')) return;
    const used = [
      ...submissionsWithPacks(input).map(({ submission, pack }) => ({
        pack,
        path: [...submission.path, 'regime'],
      })),
      ...questionsWithPacks(input).map(({ question, pack }) => ({
        pack,
        path: [...question.path, 'instrument'],
      })),
    ];
    for (const { pack, path } of used) {
      const count = unverifiedIn(pack);
      if (count === 0) continue;
      report({
        path,
        message: `“${pack.id}” rests on ${count === 1 ? 'one statement' : `${String(count)} statements`} of law that nobody has verified.`,
        hint: 'Have counsel compare them with the official texts and sign in sign_offs with kind: legal. Until then write status: review, and the document is built as a draft.',
      });
    }
  },
});

/** How many statements in a pack say of themselves that they are not verified. */
function unverifiedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'verified' in value && value.verified === false ? 1 : 0;
  return Object.values(value).reduce<number>((sum, item) => sum + unverifiedIn(item), own);
}
