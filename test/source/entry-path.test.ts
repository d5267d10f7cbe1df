import { expect, it } from 'vitest';
import { entryPath } from '../../src/source/entry-path.ts';

const data = {
  prosecutions: [
    { id: 'library', acts: [{ id: 'arrest' }, { id: 'arrest' }, { type: 'sentenced' }] },
  ],
  evidence: [
    { id: 'E-01', citations: ['E-02, p. 3', { evidence: 'E-04' }, 'no id at all'] },
    { id: 'two words' },
  ],
};

it.each([
  [['prosecutions', 0, 'acts', 0, 'date'], 'prosecutions/library/acts/arrest/date'],
  [['prosecutions', 0, 'acts', 1], 'prosecutions/library/acts/arrest~2'],
  [['prosecutions', 0, 'acts', 2], 'prosecutions/library/acts/2'],
  [['evidence', 0, 'citations', 0], 'evidence/E-01/citations/E-02'],
  [['evidence', 0, 'citations', 1, 'page'], 'evidence/E-01/citations/E-04/page'],
  [['evidence', 0, 'citations', 2], 'evidence/E-01/citations/2'],
  [['evidence', 1], 'evidence/1'],
  [['evidence', 7, 'title'], 'evidence/7/title'],
  [['summary'], 'summary'],
  [[], ''],
])('%j is named %s', (path, name) => {
  expect(entryPath(data, path)).toBe(name);
});
