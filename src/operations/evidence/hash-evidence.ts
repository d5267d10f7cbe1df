/** The fingerprints of the files of evidence: which are recorded, and writing down those that are not. */
import { deliverFiles } from '../../deliver/deliver.ts';
import type { Path } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { Withheld } from '../../redact/withheld.ts';
import type { Edit } from '../../source/edit.ts';
import { exhibitAt } from '../../source/exhibits.ts';
import { type DossierOptions, openDossiers, prepareAll } from '../dossiers.ts';
import { editedFile } from '../workspace/edit-file.ts';
import { maskedData } from '../confidential/masked.ts';
import type { PreparedDossier, Unredacted } from '../prepare/prepared.ts';

export interface HashOptions extends Pick<DossierOptions, 'dossiers' | 'onProgress'> {
  /** Whether missing fingerprints are written. */
  readonly isWriting?: boolean;
  /** Whether fingerprints of other files are written over. */
  readonly isReplacing?: boolean;
}

export interface HashedFile {
  readonly dossier: string;
  readonly evidence: string;
  readonly file: string;
  readonly state: 'recorded' | 'missing' | 'differs' | 'written' | 'replaced' | 'no-file';
  /** Of the file that is there. */
  readonly sha256?: string;
  /** In the dossier, if it was another. */
  readonly recorded?: string;
}

export interface HashOutcome {
  readonly files: readonly HashedFile[];
  /** The files that were changed. */
  readonly written: readonly string[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  readonly withheld: readonly Withheld[];
}

/** Changes nothing but the fields that it writes. @throws RunError, HostError */
export async function hashEvidence(host: Host, options: HashOptions = {}): Promise<HashOutcome> {
  const opened = await openDossiers(host, options);
  const files: HashedFile[] = [];
  const written: string[] = [];
  const unread: string[] = [];
  const withheld: Withheld[] = [];
  for await (const prepared of prepareAll(host, opened, options, { isOnlyRead: true })) {
    withheld.push(...prepared.withheld);
    const { unredacted } = prepared;
    if (!unredacted) {
      unread.push(prepared.id);
      continue;
    }
    const entries = entriesOf(prepared, unredacted, options);
    files.push(...entries.map(({ file }) => file));
    const edits = entries.flatMap(({ path, file: { state, sha256 } }): Edit[] =>
      (state === 'written' || state === 'replaced') && sha256 !== undefined
        ? [{ kind: 'set', path: unredacted.inFile([...path, 'sha256']).path, value: sha256 }]
        : [],
    );
    if (edits.length === 0) continue;
    const { file } = unredacted.inFile(['evidence']);
    const output = await editedFile(host, file, edits, refusal);
    await deliverFiles(host, [output], prepared.withheld);
    written.push(file);
  }
  return { ...maskedData({ files, written, unread }, withheld), withheld };
}

interface Entry {
  readonly path: Path;
  readonly file: HashedFile;
}

const entriesOf = (
  { id }: PreparedDossier,
  { data: { evidence = [] }, exhibits }: Unredacted,
  { isWriting = false, isReplacing = false }: HashOptions,
): Entry[] =>
  evidence.flatMap((item, number) =>
    (item.files ?? []).map(({ path: name, sha256: recorded }, index): Entry => {
      const sha256 = exhibitAt(exhibits, name)?.sha256;
      const isOther = recorded !== undefined && recorded !== sha256;
      const state =
        sha256 === undefined
          ? 'no-file'
          : recorded === sha256
            ? 'recorded'
            : isOther
              ? isWriting && isReplacing
                ? 'replaced'
                : 'differs'
              : isWriting
                ? 'written'
                : 'missing';
      return {
        path: ['evidence', number, 'files', index],
        file: {
          dossier: id,
          evidence: item.id,
          file: name,
          state,
          ...(sha256 === undefined ? {} : { sha256 }),
          ...(isOther ? { recorded } : {}),
        },
      };
    }),
  );

const refusal = {
  what: 'The fingerprints',
  hint: 'Write them by hand; without --write the command shows them.',
};
