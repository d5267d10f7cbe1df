/** What is asked of the preparation of one dossier, and what comes out of it. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Document } from '../../document/document.ts';
import type { Coverage } from '../../finding/coverage.ts';
import type { Finding } from '../../finding/finding.ts';
import type { LinkAsker } from '../../links/link-asker.ts';
import type { LinkCheck } from '../../links/links.ts';
import type { CaseFile } from '../../model/case-file.ts';
import type { DocumentRequest } from '../../model/requests.ts';
import type { ReviewSettings, ReviewStanding } from '../../model/reviews.ts';
import type { Audience } from '../../redact/audience.ts';
import type { View } from '../../redact/redact.ts';
import type { Withheld } from '../../redact/withheld.ts';
import type { DossierFile, VaultFile } from '../../schema/types.ts';
import type { DossierSource } from '../../source/dossier-source.ts';
import type { Annexes } from '../making/annexes.ts';
import type { Compared } from '../evidence/compared.ts';
import type { NamedOfficial } from '../overview/shared-officials.ts';

export interface PrepareOptions {
  readonly catalogue: Catalogue;
  /** For one authority, the documents are those of the public, with annexes beside them. */
  readonly audience: Audience;
  /** The ids of packs with which nothing can be made. */
  readonly unusable?: ReadonlySet<string>;
  /** The day that counts as today: ISO. */
  readonly asOf: string;
  /** How large a file of evidence may be, in megabytes. */
  readonly largestExhibit?: number;
  /** After how many days what was checked must be checked again; without it a year. */
  readonly staleAfterDays?: number;
  /** Whether warnings stop documents as errors do. */
  readonly isStrict?: boolean;
  /** What must be reviewed, and by how many. */
  readonly reviews?: ReviewSettings;
  /** Files of the workspace that go where its dossiers go, by the name under which they are shown. */
  readonly shared?: ReadonlyMap<string, string>;
  /** The documents to be made; without it all that the dossier asks for. */
  readonly requests?: (file: CaseFile) => readonly DocumentRequest[];
  /** Whether the files are only read: no rule runs, no file of evidence is opened, nothing is composed. */
  readonly isOnlyRead?: boolean;
  /** The findings, with those marked that the team has set aside. */
  readonly mark?: (findings: readonly Finding[], dossier: string) => readonly Finding[];
  /** Asks servers for the links; without it the network is not used. */
  readonly linkAsker?: LinkAsker;
  /** Documents that the dossier does not ask for by itself. */
  readonly extra?: (data: DossierFile) => DossierFile;
}

export interface PreparedDossier {
  readonly id: string;
  /** Sorted, each once. */
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  /** The documents that can be rendered. */
  readonly documents: readonly PreparedDocument[];
  /** The documents that findings stop. */
  readonly refused: readonly DocumentRequest[];
  /** For whom the documents are. */
  readonly audience: Audience;
  /** What goes beside them to one authority, where that was asked for. */
  readonly annexes?: Annexes;
  /** Declared ready to be sent, so that warnings stop documents as errors do. */
  readonly isCleared: boolean;
  /** Absent if the files could not be read. */
  readonly view?: View;
  /** The same. */
  readonly reviews?: ReviewStanding;
  /** The same: as the files have it, before anything was withheld; not for printing. */
  readonly unredacted?: Unredacted;
  /** For comparing them with those of other dossiers. */
  readonly officials: readonly NamedOfficial[];
  /** What must not be printed, also of a dossier of which no document can be made. */
  readonly withheld: readonly Withheld[];
  /** What of it was looked at, and what not. */
  readonly coverage: Coverage;
  /** What was compared with the files of the evidence, one by one; not masked. */
  readonly compared: readonly Compared[];
  /** What servers answered, or that none was asked; not masked. */
  readonly links: readonly LinkCheck[];
  /** The words of confidential evidence that citations quote: no report repeats them. */
  readonly confidentialWords: readonly Withheld[];
  /** Whether findings stop a document that they concern. */
  readonly isStopped: (findings: readonly Finding[]) => boolean;
}

export interface Unredacted extends Pick<
  DossierSource,
  'exhibits' | 'sent' | 'placeAt' | 'inFile'
> {
  readonly data: DossierFile;
  readonly vault: VaultFile;
}

export interface PreparedDocument {
  readonly request: DocumentRequest;
  /** The id of the dossier; absent for a document over several. */
  readonly dossier?: string;
  readonly document: Document;
}

/** How a document is called where its dossier is not in sight: `zz-specimen/eu`. */
export const documentName = (
  dossier: string | undefined,
  { kind, request }: DocumentRequest,
): string => {
  const name = dossier === undefined ? request.id : `${dossier}/${request.id}`;
  return kind === 'annex' ? `${name}/annex` : name;
};
