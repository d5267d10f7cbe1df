import type { Organisation } from '../../model/case-file.ts';
import { caseRule } from '../rule.ts';

const organisations = (parent: string): Readonly<Record<string, string>> => ({
  'organisations.yaml': `- id: city-court\n  name: City Court of Vymysl\n  kind: court\n  parent: regional-court\n- id: regional-court\n  name: Regional Court of Vymysl\n  kind: court\n${parent}`,
});

export default caseRule({
  meta: {
    code: 'reference/part-of-itself',
    severity: 'warning',
    summary: 'An organisation is part of itself.',
    why: 'Who answers for a court or a police unit is read from what it is part of. In a circle nobody does; one of the entries names the wrong organisation.',
    examples: [
      {
        name: 'two courts, each part of the other',
        files: organisations('  parent: city-court\n'),
        expect: [
          { file: 'organisations.yaml', line: 4, says: 'city-court → regional-court → city-court' },
          { file: 'organisations.yaml', line: 8, says: 'regional-court → city-court' },
        ],
      },
      {
        name: 'an organisation that is its own parent',
        files: organisations('  parent: regional-court\n'),
        expect: [{ file: 'organisations.yaml', line: 8, says: 'regional-court → regional-court' }],
      },
      {
        name: 'one court, part of the other',
        files: organisations(''),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const organisation of file.organisations) {
      const circle = circleOf(organisation);
      if (circle)
        report({
          path: [...organisation.path, 'parent'],
          message: `The organisation “${organisation.id}” is part of itself: ${circle.join(' → ')}.`,
          hint: 'Correct parent, or delete it where an organisation stands under no other.',
        });
    }
  },
});

/** The ids from an organisation up to itself, if one comes back to it. */
function circleOf(organisation: Organisation): string[] | undefined {
  const seen = new Set<Organisation>([organisation]);
  for (let above = organisation.parent; above; above = above.parent) {
    if (above === organisation) return [...seen, above].map(({ id }) => id);
    if (seen.has(above)) return undefined;
    seen.add(above);
  }
  return undefined;
}
