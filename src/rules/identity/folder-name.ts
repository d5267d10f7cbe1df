import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const dossier = (id: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: ${id}
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
    fictional: true
  `,
});

export default caseRule({
  meta: {
    code: 'identity/folder-name',
    severity: 'error',
    summary: 'The id of a dossier is not the name of its folder.',
    why: 'The id is printed on every document, and the folder is where colleagues look for its source. If the two differ, as after copying a dossier, a document points to the wrong case.',
    examples: [
      {
        name: 'another id than the folder’s name',
        files: dossier('zz-other'),
        expect: [{ file: 'dossier.yaml', line: 2, says: '“zz-other” lies in a folder' }],
      },
      { name: 'the folder’s name', files: dossier('zz-base'), expect: [] },
    ],
  },
  check: ({ case: { id }, folder }, report) => {
    if (id === folder) return;
    const canBeId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder);
    report({
      path: ['id'],
      message: `The dossier “${id}” lies in a folder named “${folder}”.`,
      hint: canBeId
        ? `Rename the folder to ${id}, or write the folder’s name as id.`
        : `Rename the folder to ${id}. If it is a copy, move it out of this place, or give folder and id a new name: lower-case Latin letters, digits and single hyphens.`,
    });
  },
});
