/** What an annex says: to whom, beside which document, and what that document withholds. */
import type { Document } from '../../document/document.ts';
import type { CaseFile, Citation, Evidence } from '../../model/case-file.ts';
import type { AnnexField, InConfidence, Told } from '../../redact/in-confidence.ts';
import type { View } from '../../redact/redact.ts';
import type { Exhibits } from '../../source/exhibits.ts';
import { dateView } from './disputed.ts';
import { contactOf, type DocumentView, type Drafted, submittersOf } from './dossier.ts';
import {
  evidenceKind,
  type FileView,
  filesOf,
  publishedText,
  withoutAddresses,
} from './evidence.ts';
import { identifierText, nameValue, officialName, personName } from './people.ts';
import { type Row, row, value, type Value, type ViewTools } from './tools.ts';

export interface AnnexView {
  readonly document: DocumentView;
  readonly annex: {
    readonly addressees: readonly string[];
    readonly submitters: readonly string[];
    readonly contact: readonly string[];
    /** The document beside which it stands. */
    readonly main: { readonly title: string; readonly date: string; readonly identifier: string };
    readonly persons: readonly ToldView[];
    readonly officials: readonly ToldView[];
    readonly evidence: readonly WithheldEvidenceView[];
  };
}

/** Somebody by the name or placeholder of the main document, and what is told of them here. */
export interface ToldView {
  readonly inMain: string;
  readonly rows: readonly Row[];
  readonly description: string | null;
}

export interface WithheldEvidenceView {
  readonly id: string;
  readonly inMain: string;
  readonly rows: readonly Row[];
  readonly remarks: string | null;
  readonly files: readonly FileView[];
  readonly claims: readonly ClaimView[];
}

/** What an item bears out, with where in it. */
export interface ClaimView {
  readonly text: string;
  readonly passages: readonly string[];
}

export interface AnnexInput {
  readonly told: InConfidence;
  /** The case as the public sees it, to which the annex refers. */
  readonly mainView: View;
  readonly main: Document;
  readonly addressees: readonly string[];
  readonly exhibits: Exhibits;
}

/** @param tools those of the authority, who sees more than the public */
export function annexView(
  { told, mainView, main, addressees, exhibits }: AnnexInput,
  tools: ViewTools,
): Drafted<AnnexView> {
  const { words, view, registry } = tools;
  const inMain: ViewTools = { ...tools, view: mainView };
  const { persons, officials, evidence } = view.case;
  return {
    document: {
      title: words.say('inConfidence.title'),
      subtitle: main.title,
      date: words.date(main.properties.date),
      asOf: words.date(view.case.data.as_of),
    },
    annex: {
      addressees,
      submitters: submittersOf(tools).map(({ organisation }) => organisation),
      contact: contactOf(tools),
      main: {
        title: main.title,
        date: words.date(main.properties.date),
        identifier: main.properties.identifier,
      },
      persons: told.persons.flatMap((item) => {
        const person = persons.find(({ id }) => id === item.id);
        const shown = mainView.case.persons.find(({ id }) => id === item.id);
        if (!person || !shown) return [];
        return [
          {
            inMain: personName(shown, inMain),
            rows: toldRows(item, tools),
            description: isTold(item, 'description') ? registry.prose(person.description) : null,
          },
        ];
      }),
      officials: told.officials.flatMap((item) => {
        const official = officials.find(({ id }) => id === item.id);
        const shown = mainView.case.officials.find(({ id }) => id === item.id);
        if (!official || !shown) return [];
        return [
          {
            inMain: officialName(shown, inMain),
            rows: toldRows(item, tools),
            description: isTold(item, 'description') ? registry.prose(official.description) : null,
          },
        ];
      }),
      evidence: told.evidence.flatMap((id) => {
        const item = evidence.find((one) => one.id === id);
        return item ? [evidenceView(item, exhibits, tools, inMain)] : [];
      }),
    },
  };
}

const isTold = ({ values }: Told, field: AnnexField): boolean => values[field] !== undefined;

function toldRows({ values }: Told, tools: ViewTools): Row[] {
  const { words, registry } = tools;
  const rows = (key: string, ...texts: readonly (string | undefined)[]): Row[] =>
    row(words.say(key), ...texts.flatMap((text) => (text === undefined ? [] : [value(text)])));
  const names: Value[] = (values.names ?? []).map((name) => nameValue(name, null, true, tools));
  return [
    ...rows('identity.name', values.name),
    ...row(words.say('identity.otherNames'), ...names),
    ...rows('inConfidence.birth', values.age_or_birth),
    ...rows(
      'identity.occupation',
      values.occupation === undefined ? undefined : registry.phrase(values.occupation),
    ),
    ...rows('inConfidence.address', values.address),
    ...rows('inConfidence.contact', values.contact),
    ...rows(
      'identity.identifiers',
      ...(values.identifiers ?? []).map((identifier) => identifierText(identifier, words)),
    ),
  ];
}

function evidenceView(
  evidence: Evidence,
  exhibits: Exhibits,
  tools: ViewTools,
  inMain: ViewTools,
): WithheldEvidenceView {
  const { words, registry } = tools;
  const { url } = evidence.data;
  const placeholder = inMain.view.placeholders.get(`evidence/${evidence.id}`);
  const kind = evidenceKind(evidence, words);
  return {
    id: evidence.id,
    inMain: placeholder
      ? words.say(`withheld.${placeholder.what}`, {
          of: words.say(`withheld.of.${placeholder.of}`),
          number: placeholder.number,
        })
      : evidence.id,
    rows: [
      ...row(words.say('inConfidence.source'), value(withoutAddresses(evidence))),
      ...(kind === null ? [] : row(words.say('inConfidence.kind'), value(kind))),
      ...row(words.say('evidence.published'), value(publishedText(evidence, tools))),
      ...(url === undefined ? [] : row(words.say('evidence.link'), value(url))),
    ],
    remarks: registry.prose(evidence.notes),
    files: filesOf(evidence, exhibits, words),
    claims: claimsOf(evidence, inMain),
  };
}

/** In the words of the main document, where the reader finds them. */
function claimsOf({ citedBy }: Evidence, tools: ViewTools): ClaimView[] {
  const passages = new Map<string, string[]>();
  for (const citation of citedBy) {
    const claim = claimName(citation, tools);
    const passage = passageOf(citation, tools);
    passages.set(claim, [...(passages.get(claim) ?? []), ...(passage === null ? [] : [passage])]);
  }
  return [...passages].map(([text, list]) => ({ text, passages: [...new Set(list)] }));
}

function passageOf({ locator, quote }: Citation, { words }: ViewTools): string | null {
  const parts = [
    ...(locator ? [words.locator(locator)] : []),
    ...(quote ? [words.say('notes.quoted', { quote: quote.exact })] : []),
  ];
  return parts.length === 0 ? null : words.separated(parts);
}

/** The entry in which the citation stands, by its place: the nearest one that has a name. */
function claimName({ path }: Citation, tools: ViewTools): string {
  const { words, registry, view } = tools;
  const { prosecutions, officials, persons, data } = view.case;
  const isIn = (entry: CaseFile['path']): boolean =>
    entry.every((step, index) => path[index] === step);
  const acts = prosecutions.flatMap((prosecution) => prosecution.acts);
  const part = acts.flatMap(({ involvements }) => involvements).find((one) => isIn(one.path));
  const act = part?.act ?? acts.find((one) => isIn(one.path));
  if (act) {
    const event = words.say('inConfidence.act', {
      act: words.say(`acts.${act.data.type}.event`),
      date: dateView(act.date, tools).text,
    });
    return part
      ? words.say('inConfidence.part', { name: officialName(part.official, tools), act: event })
      : event;
  }
  const prosecution = prosecutions.find((one) => isIn(one.path));
  if (prosecution) return registry.phrase(prosecution.data.title);
  const official = officials.find((one) => isIn(one.path));
  if (official) return officialName(official, tools);
  const person = persons.find((one) => isIn(one.path));
  return person ? personName(person, tools) : registry.phrase(data.title);
}
