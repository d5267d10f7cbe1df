/** The data of the sections that are made last, when it is known what was cited. */
import { inlineText } from '../../document/text.ts';
import type { Evidence } from '../../model/case-file.ts';
import { exhibitAt, type Exhibits } from '../../source/exhibits.ts';
import type { NoteBook } from '../notes.ts';
import { dateView } from './disputed.ts';
import type { Words } from '../words.ts';
import type { ViewTools } from './tools.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly description: string;
  /** Null where the title says it already. */
  readonly kind: string | null;
  readonly date: string;
  readonly url: string | null;
  readonly archive: string | null;
  readonly firstNote: number;
  readonly origin: string;
  readonly remarks: string | null;
  readonly files: readonly FileView[];
}

export interface FileView {
  readonly path: string;
  readonly role: string;
  readonly mediaType: string | null;
  readonly sha256: string | null;
}

/** The sections that can be deferred, and what each is given. */
export function deferredView(
  section: string,
  notes: NoteBook,
  exhibits: Exhibits,
  tools: ViewTools,
): object {
  // Evidence that is withheld has no row: that there is a medical record says whose it is.
  const cited = [...notes.cited]
    .filter(([{ id }]) => !tools.view.placeholders.has(`evidence/${id}`))
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  switch (section) {
    case 'evidence-table': {
      const letters = originLetters(cited.map(([evidence]) => evidence));
      return {
        rows: cited.map(([evidence, numbers]) =>
          evidenceRow(evidence, numbers, letters, exhibits, tools),
        ),
        items: cited.length,
        origins: letters.size,
      };
    }
    case 'exhibits':
      return {
        rows: cited
          .map(([evidence, numbers]) => evidenceRow(evidence, numbers, new Map(), exhibits, tools))
          .filter(({ files }) => files.length > 0),
      };
    case 'sources':
      return {
        notes: notes.notes.map(({ number, content }) => ({ number, text: inlineText(content) })),
      };
    default:
      throw new Error(`There is no deferred section “${section}”.`);
  }
}

/** A letter for each independent origin, in the order of the evidence. */
function originLetters(evidence: readonly Evidence[]): ReadonlyMap<string, string> {
  const origins = [...new Set(evidence.map(({ origin }) => origin))];
  return new Map(
    origins.map((origin, index) => [
      origin,
      index < 26 ? String.fromCharCode(65 + index) : String(index + 1),
    ]),
  );
}

function evidenceRow(
  evidence: Evidence,
  numbers: readonly number[],
  letters: ReadonlyMap<string, string>,
  exhibits: Exhibits,
  tools: ViewTools,
): EvidenceRow {
  const { words, registry } = tools;
  const { data } = evidence;
  return {
    id: evidence.id,
    description: withoutAddresses(evidence),
    kind: kindOf(evidence, words),
    date: evidence.published
      ? dateView(evidence.published, tools).text
      : words.say('evidence.noDate'),
    url: data.url ?? null,
    archive: data.archives?.[0]?.url ?? null,
    firstNote: numbers[0] ?? 0,
    origin: letters.get(evidence.origin) ?? '',
    remarks: registry.prose(evidence.notes),
    files: (data.files ?? []).map((file) => ({
      path: file.path,
      role: words.say(`fileRoles.${file.role ?? 'original'}`),
      mediaType: file.media_type ?? null,
      sha256: exhibitAt(exhibits, file.path)?.sha256 ?? file.sha256 ?? null,
    })),
  };
}

function kindOf({ data }: Evidence, words: Words): string | null {
  const kind = words.say(`evidenceKinds.${data.kind}`);
  return data.title.toLowerCase().startsWith(kind) ? null : kind;
}

const withoutAddresses = ({ data }: Evidence): string =>
  [data.author, data.title, data.publisher].filter((part) => part !== undefined).join(', ');
