/** What tables and annexes say of one item of evidence alike. */
import type { Evidence } from '../../model/case-file.ts';
import { exhibitAt, type Exhibits } from '../../source/exhibits.ts';
import type { Words } from '../words.ts';
import { dateView } from './disputed.ts';
import type { ViewTools } from './tools.ts';

export interface FileView {
  readonly path: string;
  readonly role: string;
  readonly mediaType: string | null;
  readonly sha256: string | null;
}

export const filesOf = ({ data }: Evidence, exhibits: Exhibits, words: Words): FileView[] =>
  (data.files ?? []).map((file) => ({
    path: file.path,
    role: words.say(`fileRoles.${file.role ?? 'original'}`),
    mediaType: file.media_type ?? null,
    sha256: exhibitAt(exhibits, file.path)?.sha256 ?? file.sha256 ?? null,
  }));

export function publishedText({ published }: Evidence, tools: ViewTools): string {
  const isDated = published?.candidates.some(({ value }) => value.precision !== 'undated');
  return published && isDated === true
    ? dateView(published, tools).text
    : tools.words.say('evidence.undated');
}

/** Nothing where the title says it already. */
export function evidenceKind({ data }: Evidence, words: Words): string | null {
  const kind = words.say(`evidenceKinds.${data.kind}`);
  return data.title.toLowerCase().startsWith(kind) ? null : kind;
}

export const withoutAddresses = ({ data }: Evidence): string =>
  [data.author, data.title, data.publisher].filter((part) => part !== undefined).join(', ');
