import type { Path } from '../finding/finding.ts';
import type { ExhibitFile as Listed } from '../schema/types.ts';
import { exhibitAt, type ExhibitFile } from '../source/exhibits.ts';
import type { CaseRuleInput } from './rule.ts';

export interface ListedFile {
  readonly path: Path;
  readonly listed: Listed;
  /** What lies on the disk under this name; nothing if nothing does. */
  readonly found?: ExhibitFile;
}

/** The files that the evidence names, beside what lies in the dossier's folder. */
export const listedFiles = ({ data: { evidence }, exhibits }: CaseRuleInput): ListedFile[] =>
  (evidence ?? []).flatMap(({ files }, item) =>
    (files ?? []).map((listed, index) => {
      const found = exhibitAt(exhibits, listed.path);
      return { path: ['evidence', item, 'files', index], listed, ...(found ? { found } : {}) };
    }),
  );

/** A file that is not the one whose fingerprint was recorded. */
export interface ExchangedFile {
  readonly path: Path;
  readonly name: string;
  readonly recorded: string;
  readonly found: string;
}

export const exchangedFiles = (input: CaseRuleInput): ExchangedFile[] =>
  listedFiles(input).flatMap(({ path, listed: { path: name, sha256: recorded }, found }) =>
    found && recorded !== undefined && recorded !== found.sha256
      ? [{ path, name, recorded, found: found.sha256 }]
      : [],
  );
