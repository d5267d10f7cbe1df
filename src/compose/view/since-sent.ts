/** What a later version says on its first page about the one that was sent. */
import { type Change, compareCases } from '../../model/compare.ts';
import { toCaseDate } from '../../model/dates.ts';
import type { Question, Submission } from '../../model/case-file.ts';
import { hiddenEvidenceIn, withoutHidden } from '../../redact/shared.ts';
import type * as Schema from '../../schema/types.ts';
import { dateView, organisationName } from './disputed.ts';
import { officialName, personName } from './people.ts';
import type { ViewTools } from './tools.ts';

export interface SinceSentView {
  /** `Changes since the version of 3 May 2026 (sent to the ministry)` */
  readonly title: string;
  readonly changes: readonly string[];
}

/** So many changes are told one by one; the rest is counted. */
const most = 12;

/**
 * Null where nothing was sent, where nobody knows what stood in it, and where nothing changed: then the
 * document is the one that was sent, to the byte.
 */
export function sinceSentView(
  { id, data }: Submission | Question,
  tools: ViewTools,
): SinceSentView | null {
  const { words, sent, view } = tools;
  const last = (data.history ?? []).findLast(
    ({ sha256 }) => sha256 !== undefined && sent.has(sha256),
  );
  const version = last?.sha256 === undefined ? undefined : sent.get(last.sha256);
  if (!last || version?.request !== id) return null;
  const now = view.case.data;
  const hidden = new Set([now, version.case].flatMap(hiddenIn));
  const lines = unique(
    compareCases(
      printedBy(id, withoutHidden(version.case, hidden)),
      printedBy(id, withoutHidden(now, hidden) as unknown as Fields),
    ).map((change) => lineOf(change, version.case, tools)),
  );
  if (lines.length === 0) return null;
  const more = lines.length - most;
  return {
    title: words.say('sinceSent.title', {
      date: words.date(last.on),
      to: last.to ?? '',
      hasTo: last.to === undefined ? 'no' : 'yes',
    }),
    changes:
      more > 0 ? [...lines.slice(0, most), words.say('sinceSent.more', { count: more })] : lines,
  };
}

const hiddenIn = ({ evidence }: { readonly evidence?: unknown }): readonly string[] =>
  Array.isArray(evidence) ? hiddenEvidenceIn(evidence as Schema.EvidenceItem[]) : [];

/** The lists that a reader of the document can see, without what only its makers need. */
export function printedBy(
  request: string,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const own = (list: unknown): object[] =>
    Array.isArray(list)
      ? list
          .filter((item: { readonly id?: unknown }) => item.id === request)
          .map(({ history: _, ...item }: Record<string, unknown>) => item)
      : [];
  const texts = Object.fromEntries(
    ['title', 'summary', 'context', 'why_now', 'remedies', 'submitters'].flatMap((field) =>
      data[field] === undefined ? [] : [[field, data[field]]],
    ),
  );
  const lists = Object.fromEntries(
    ['officials', 'organisations', 'persons', 'prosecutions', 'evidence'].map((list) => [
      list,
      data[list] ?? [],
    ]),
  );
  return {
    ...texts,
    ...lists,
    submissions: own(data['submissions']),
    questions: own(data['questions']),
  };
}

function lineOf({ kind, entry, path }: Change, before: Fields, tools: ViewTools): string {
  return tools.words.say(`sinceSent.${kind}`, {
    entry: kind === 'removed' ? goneName(entry, path, before, tools) : entryName(entry, tools),
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** What an entry is called in the document; people as they are called there, withheld names included. */
export function entryName({ list, ids }: Change['entry'], tools: ViewTools): string {
  const { words, view, registry } = tools;
  const { case: file } = view;
  const [outer = '', inner = ''] = ids;
  switch (list) {
    case 'officials':
    case 'submissions/*/designations':
    case 'prosecutions/*/acts/*/involved': {
      const official = file.officials.find(({ id }) => id === ids.at(-1));
      return words.say(
        `sinceSent.entries.${list === 'officials' ? 'official' : list.endsWith('involved') ? 'involvement' : 'designation'}`,
        {
          name: official ? officialName(official, tools) : words.say('names.none'),
        },
      );
    }
    case 'organisations': {
      const organisation = file.organisations.find(({ id }) => id === outer);
      return organisation ? organisationName(organisation, tools) : outer;
    }
    case 'persons': {
      const person = file.persons.find(({ id }) => id === outer);
      return words.say('sinceSent.entries.person', {
        name: person ? personName(person, tools) : words.say('names.none'),
      });
    }
    case 'prosecutions': {
      const found = file.prosecutions.find(({ id }) => id === outer);
      return found ? registry.phrase(found.data.title) : outer;
    }
    case 'prosecutions/*/acts': {
      const act = file.prosecutions
        .find(({ id }) => id === outer)
        ?.acts.find(({ id }) => id === inner);
      return act
        ? words.say('sinceSent.entries.act', {
            event: words.say(`acts.${act.data.type}.event`),
            date: dateView(act.date, tools).text,
          })
        : inner;
    }
    case 'evidence':
      return words.say('sinceSent.entries.evidence', { id: outer });
    default:
      return words.say('sinceSent.entries.texts');
  }
}

/**
 * Of what is gone no name is repeated: it may be gone because it must not be read any more.
 */
function goneName(
  { list, ids }: Change['entry'],
  path: Change['path'],
  before: Fields,
  { words }: ViewTools,
): string {
  if (list === 'evidence') return words.say('sinceSent.entries.evidence', { id: ids[0] ?? '' });
  if (list === 'prosecutions/*/acts') {
    const act = valueAt(before, path) as { readonly type?: string; readonly date?: unknown };
    const event = words.has(`acts.${act.type ?? ''}.event`)
      ? words.say(`acts.${act.type ?? ''}.event`)
      : words.say('sinceSent.entries.anAct');
    return typeof act.date === 'string'
      ? words.say('sinceSent.entries.act', {
          event,
          date: words.caseDate(toCaseDate(act.date)),
        })
      : event;
  }
  const kinds: Readonly<Record<string, string>> = {
    officials: 'anOfficial',
    'submissions/*/designations': 'aDesignation',
    'prosecutions/*/acts/*/involved': 'anInvolvement',
    organisations: 'anOrganisation',
    persons: 'aPerson',
    prosecutions: 'aProsecution',
  };
  return words.say(`sinceSent.entries.${kinds[list] ?? 'texts'}`);
}

const valueAt = (data: unknown, path: Change['path']): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Fields)[step] : {}),
    data,
  );

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];
