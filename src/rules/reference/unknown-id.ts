import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import type { CaseFile, Unresolved } from '../../model/case-file.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'reference/unknown-id',
    severity: 'error',
    summary: 'An id names an official, a person, an organisation or a post that does not exist.',
    why: 'Entries refer to one another by their ids. Where an id leads nowhere, a judge would be missing from the act, or a victim from the case, and nobody would see it in the document.',
    examples: [
      {
        name: 'a defendant and a court that are not in the dossier',
        files: {
          'prosecutions.yaml': dedent`
            - id: reading-circle
              kind: criminal
              title: The trial of the reading circle
              defendants: [p-two]
              court: city-cuort
          `,
        },
        expect: [
          { file: 'prosecutions.yaml', line: 4, says: 'no person with the id “p-two”' },
          { file: 'prosecutions.yaml', line: 5, says: 'no organisation with the id “city-cuort”' },
        ],
      },
      {
        name: 'ids that exist',
        files: {
          'prosecutions.yaml': dedent`
            - id: reading-circle
              kind: criminal
              title: The trial of the reading circle
              defendants: [p-one]
              court: city-court
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const unresolved of file.unresolved) {
      const { kind, id, path, candidates } = unresolved;
      if (kind === 'evidence') continue;
      report({
        path,
        message:
          kind === 'post'
            ? `The official has no post with the id “${id}”.`
            : `There is no ${kind} with the id “${id}” in this dossier.`,
        hint: officialAsVictim(unresolved, file) ?? didYouMean(id, candidates) ?? addIt(kind, id),
      });
    }
  },
});

/** An official's id is right there, and yet it is not what may stand there. */
function officialAsVictim({ kind, id }: Unresolved, { officials }: CaseFile): string | undefined {
  if (kind !== 'person' || !officials.some((official) => official.id === id)) return undefined;
  return 'It is the id of an official. Only in the victims of an act can an official stand, and only one whose standing is affected.';
}

const addIt = (kind: Exclude<Unresolved['kind'], 'evidence'>, id: string): string =>
  kind === 'post'
    ? `Write id: ${id} at one of the official’s posts, or leave out post: the one held at the time is then taken.`
    : `Add an entry with id: ${id} to ${kind}s.yaml, or correct the id.`;
