/** What hangs on one item, for people and for programs. */
import { plain } from './markdown-text.ts';

export interface ImpactReport {
  readonly dossier: string;
  readonly id: string;
  readonly kind: string;
  /** Whether it is in the dossier still. */
  readonly is_there: boolean;
  readonly claims: readonly TouchedClaim[];
  /** Sentences of proposed statements of reasons that rest on it. */
  readonly reasons: readonly { readonly designation: string; readonly text: string }[];
  /** Those that would print something else without it. */
  readonly documents: readonly { readonly id: string; readonly pack: string }[];
  readonly sent: readonly TouchedFile[];
}

export interface TouchedClaim {
  readonly id: string;
  readonly name: string;
  /** `dossiers/zz-specimen/prosecutions.yaml:12` */
  readonly place: string;
  /** Whether no other evidence is cited for it; null where it is not a matter of evidence. */
  readonly rests_on_it_alone: boolean | null;
}

export interface TouchedFile {
  readonly document: string;
  readonly on: string;
  readonly to: string | null;
  readonly sha256: string | null;
  /** `unknown`: what stood in the file was not kept. */
  readonly state: 'withdrawn' | 'changed' | 'unchanged' | 'unknown';
  readonly note: NoteReport | null;
}

export interface NoteReport {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly claims_title: string;
  readonly claims: readonly string[];
  readonly closing: string;
}

export const impactJson = (report: ImpactReport): string =>
  `${JSON.stringify({ schema_version: 1, ...report }, null, 2)}\n`;

/** For a terminal: plain words in lines. */
export const impactText = (report: ImpactReport): string =>
  written(report, {
    title: (text) => text,
    heading: (text) => text,
    entry: (text) => `  ${text}`,
    note: noteText,
  });

/** For a comment, or a page of the team's notes. */
export const impactMarkdown = (report: ImpactReport): string =>
  written(report, {
    title: (text) => `## ${plain(text)}`,
    heading: (text) => `**${plain(text)}**\n`,
    entry: (text) => `- ${plain(text)}`,
    note: noteMarkdown,
  });

interface Form {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly entry: (text: string) => string;
  readonly note: (note: NoteReport) => string;
}

function written(report: ImpactReport, { title, heading, entry, note }: Form): string {
  const { dossier, id, claims, reasons, documents, sent } = report;
  const section = (words: string, entries: readonly string[], none: string): string =>
    [heading(entries.length > 0 ? words : none), ...entries.map(entry)].join('\n');
  const gone = report.is_there ? '' : ', which is in the dossier no more';
  return `${[
    title(`What hangs on ${dossier}/${id}${gone}`),
    section('Claims:', claims.map(claimLine), 'No claim.'),
    section(
      'Sentences of proposed reasons:',
      reasons.map(({ designation, text }) => `${designation}: ${text}`),
      'No sentence of proposed reasons.',
    ),
    section(
      'Documents that it changes:',
      documents.map((document) => `${document.id} (${document.pack})`),
      'No document.',
    ),
    section('Files that were sent:', sent.map(sentLine), 'No file that was sent.'),
    ...sent.flatMap((file) => (file.note ? [note(file.note)] : [])),
  ].join('\n\n')}\n`;
}

const claimLine = ({ name, id, place, rests_on_it_alone: alone }: TouchedClaim): string =>
  `${name} (${id}, ${place})${alone === true ? ': rests on it alone' : ''}`;

function sentLine({ document, on, to, state, sha256 }: TouchedFile): string {
  const what = {
    withdrawn: 'it is withdrawn since',
    changed: 'it has changed since',
    unchanged: 'it is there as it is now',
    unknown: 'what stood in it was not kept: look yourself',
  }[state];
  const file = sha256 === null ? '' : `, SHA-256 ${sha256.slice(0, 12)}…`;
  return `${document}, sent on ${on}${to === null ? '' : ` to ${to}`}${file}: ${what}`;
}

const noteText = ({ title, paragraphs, claims_title: lead, claims, closing }: NoteReport): string =>
  [
    '-'.repeat(72),
    title,
    ...paragraphs,
    ...(claims.length > 0 ? [[lead, ...claims.map((claim) => `- ${claim}`)].join('\n')] : []),
    closing,
  ].join('\n\n');

const noteMarkdown = ({
  title,
  paragraphs,
  claims_title: lead,
  claims,
  closing,
}: NoteReport): string =>
  [
    '---',
    `### ${plain(title)}`,
    ...paragraphs.map(plain),
    ...(claims.length > 0
      ? [plain(lead), claims.map((claim) => `- ${plain(claim)}`).join('\n')]
      : []),
    plain(closing),
  ].join('\n\n');
