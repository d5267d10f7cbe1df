import type { Explanation } from '../finding/explanation.ts';

/** What can be wrong with a pack. */
export const catalogueCodes = {
  missingFile: {
    code: 'regime/missing-file',
    severity: 'error',
    summary: 'A pack lacks its data or its template.',
    why: 'A pack is a folder with both: the data say what the law asks for, the template says in what order it is printed.',
    examples: [],
  },
  folderName: {
    code: 'regime/folder-name',
    severity: 'error',
    summary: 'A pack’s id is not the name of its folder.',
    why: 'Dossiers name packs by id, people look for folders.',
    examples: [],
  },
  shadowsBuiltIn: {
    code: 'regime/shadows-built-in',
    severity: 'error',
    summary: 'A pack of the workspace has the id of a built-in one.',
    why: 'If it took the place of the built-in pack, a document would say other law than its name promises, and nobody would see it.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
