/** The data of the sections that are made last, when it is known what was cited. */
import type { Block } from '../../document/document.ts';
import { countWords, inlineText } from '../../document/text.ts';
import type { Evidence, Question } from '../../model/case-file.ts';
import { countedText, type Counting } from '../../model/counted-text.ts';
import { asksQuestions, kindOf } from '../../model/instrument.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import type { Exhibits } from '../../source/exhibits.ts';
import type { NoteBook } from '../notes.ts';
import {
  evidenceKind,
  type FileView,
  filesOf,
  publishedText,
  withoutAddresses,
} from './evidence.ts';
import { compareEvidenceIds, type ViewTools } from './tools.ts';

export interface EvidenceRow {
  readonly id: string;
  readonly description: string;
  /** Null where the title says it already. */
  readonly kind: string | null;
  readonly date: string;
  readonly url: string | null;
  readonly archive: string | null;
  /** Null for what only the remarks on an item cite: their notes are made after the row. */
  readonly firstNote: number | null;
  readonly origin: string;
  readonly remarks: string | null;
  readonly files: readonly FileView[];
}

/** A text of which words and questions are counted, and the form with its limits. */
export interface Counted {
  readonly question: Question;
  readonly pack: InstrumentPack;
}

export interface DeferredInput {
  readonly notes: NoteBook;
  readonly exhibits: Exhibits;
  /** The blocks that stand before the section. */
  readonly before: readonly Block[];
  readonly counted: Counted | undefined;
}

export interface CountView {
  readonly what: string;
  readonly count: number;
  readonly limit: string;
}

/** The sections that can be deferred, and what each is given. */
export function deferredView(
  section: string,
  { notes, exhibits, before, counted }: DeferredInput,
  tools: ViewTools,
): object {
  if (section === 'evidence-table') citeRemarks(notes, tools);
  // Evidence that is withheld has no row: that there is a medical record says whose it is.
  const cited = [...notes.cited]
    .filter(([{ id }]) => !tools.view.placeholders.has(`evidence/${id}`))
    .sort(([a], [b]) => compareEvidenceIds(a.id, b.id));
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
    case 'counts':
      return { rows: counted ? countsOf(before, counted, tools) : [] };
    default:
      throw new Error(`There is no deferred section “${section}”.`);
  }
}

/** What only the remarks on an item cite has a row as well, so it must be known before the rows are. */
function citeRemarks(notes: NoteBook, { view }: ViewTools): void {
  const seen = new Set<Evidence>();
  for (const evidence of notes.cited.keys()) {
    if (seen.has(evidence)) continue;
    seen.add(evidence);
    for (const citation of evidence.notes?.citations ?? [])
      if (!view.placeholders.has(`evidence/${citation.evidence.id}`))
        notes.announce(citation.evidence);
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
    kind: evidenceKind(evidence, words),
    date: publishedText(evidence, tools),
    url: data.url ?? null,
    archive: data.archives?.[0]?.url ?? null,
    firstNote: numbers[0] ?? null,
    origin: letters.get(evidence.origin) ?? '',
    remarks: registry.prose(evidence.notes),
    files: filesOf(evidence, exhibits, words),
  };
}

/** What each way of counting adds to the one before. */
const countings = {
  body: 'body',
  body_and_subject: 'subject',
  body_and_subject_and_sources: 'sources',
} as const satisfies Record<Counting, string>;

/** The words of the text in every way of counting, as rules on questions count them too. */
function countsOf(
  before: readonly Block[],
  { question, pack }: Counted,
  { words }: ViewTools,
): CountView[] {
  const { limits } = pack;
  const isLetter = kindOf(pack) === 'letter';
  // Some forms print no subject, letters no copy blocks at all.
  const parts = new Set(before.flatMap((block) => (block.kind === 'notice' ? [block.name] : [])));
  const ways = (Object.keys(countings) as Counting[]).filter(
    (counting) => counting === 'body' || parts.has(countings[counting]),
  );
  const atMost = (limit: { readonly max: number } | undefined): string =>
    limit
      ? words.say('sheet.atMost', { max: words.number(limit.max) })
      : words.say('sheet.noLimit');
  return [
    ...ways.map((counting) => ({
      what: words.say(counting === 'body' ? bodyName(pack) : `sheet.counted.${counting}`),
      count: countWords(countedText(before, counting, question, pack)),
      limit:
        limits.words === undefined || limits.words.counts === counting
          ? atMost(limits.words)
          : words.say('sheet.unknownLimit'),
    })),
    ...(asksQuestions(pack)
      ? [
          {
            what: words.say(isLetter ? 'sheet.requests' : 'sheet.subQuestions'),
            count: question.questions.length,
            limit: atMost(limits.sub_questions),
          },
        ]
      : []),
  ];
}

function bodyName(pack: InstrumentPack): string {
  if (kindOf(pack) === 'letter') return 'sheet.countedLetter';
  return asksQuestions(pack) ? 'sheet.counted.body' : 'sheet.countedText';
}
