/** What hangs on an item: claims, documents, and files that were sent to somebody. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { composeRequest } from '../../compose/compose.ts';
import { correctionNote } from '../../compose/correction.ts';
import { readinessOf } from '../../compose/readiness.ts';
import { toolsFor } from '../../compose/tools-for.ts';
import type { Document } from '../../document/document.ts';
import type { Path } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import { compareValues } from '../../model/compare.ts';
import { entriesOf, type Entry, type EntryName, type Fields } from '../../model/entries.ts';
import { entryOf, type Item, itemsOf, wholeDossier } from '../../model/items.ts';
import { type Request, requestsOf } from '../../model/requests.ts';
import { supporting } from '../../model/support.ts';
import type { View } from '../../redact/redact.ts';
import { hiddenIn, sharedView, type Version } from '../../redact/shared.ts';
import type { Withheld } from '../../redact/withheld.ts';
import { renderText } from '../../render/text/render-text.ts';
import type { ImpactReport, TouchedClaim, TouchedFile } from '../../report/impact.ts';
import { printedAs } from '../../rules/requests.ts';
import type { DossierFile, History } from '../../schema/types.ts';
import type { SentVersion } from '../../source/sent.ts';
import { locationOf } from '../../report/excerpt.ts';
import { entryNameIn, eventsIn } from '../versions/change-words.ts';
import type { DossierOptions } from '../dossiers.ts';
import { itemNamed } from './item-named.ts';
import { maskedData } from '../confidential/masked.ts';
import type { Unredacted } from '../prepare/prepared.ts';
import { type ReadableDossier, readableDossiers } from '../versions/readable.ts';

export interface ImpactOptions extends Pick<DossierOptions, 'dossiers' | 'onProgress'> {
  /** Its id, as short as is clear. */
  readonly item: string;
}

export interface ImpactOutcome {
  readonly report: ImpactReport;
  readonly withheld: readonly Withheld[];
}

/** @throws RunError, HostError */
export async function impactOf(host: Host, options: ImpactOptions): Promise<ImpactOutcome> {
  const { opened, dossiers } = await readableDossiers(host, options, [options.item]);
  const { dossier, item } = itemNamed(options.item, dossiers, ({ unredacted }) =>
    allItems(unredacted),
  );
  const { catalogue } = opened.packs;
  const report = new Impact(dossier, item, catalogue).report();
  const withheld = dossiers.flatMap((each) => each.withheld);
  return { report: maskedData(report, withheld), withheld };
}

/** Those of the dossier, and those that only stand in files that were sent. */
function allItems({ data, sent }: Unredacted): Item[] {
  const items = itemsOf(data);
  const known = new Set(items.map(({ id }) => id));
  const gone = [...sent.values()].flatMap((version) =>
    itemsOf(version.case).filter(({ id }) => !known.has(id)),
  );
  return [...items, ...new Map(gone.map((item) => [item.id, item])).values()];
}

class Impact {
  readonly #dossier: ReadableDossier;
  readonly #item: Item;
  readonly #catalogue: Catalogue;
  readonly #view: View;
  /** The item as everyone may see it; absent if it is there no more. */
  readonly #now: Item | undefined;

  constructor(dossier: ReadableDossier, item: Item, catalogue: Catalogue) {
    this.#dossier = dossier;
    this.#item = item;
    this.#catalogue = catalogue;
    const { unredacted } = dossier;
    this.#view = sharedView(unredacted, hiddenIn(undefined, unredacted, catalogue));
    this.#now = itemIn(this.#view.case.data, item.id);
  }

  report(): ImpactReport {
    const { id, kind } = this.#item;
    const claims = this.#now ? this.#claims(this.#view, this.#now) : [];
    return {
      dossier: this.#dossier.id,
      id,
      kind,
      is_there: this.#now !== undefined,
      claims: claims.map((claim) => this.#claim(claim)),
      reasons: this.#now ? this.#reasons(this.#now) : [],
      documents: requestsOf(this.#view.case)
        .filter((request) => this.#prints(request, this.#view))
        .map(({ request, pack }) => ({ id: request.id, pack })),
      sent: requestsOf(this.#view.case).flatMap((request) => this.#sentFiles(request)),
    };
  }

  /** The entries of a version that cite it, refer to it, or stand within it. */
  #claims(view: View, item: Item): readonly Claiming[] {
    const { data } = view.case;
    const citing = view.case.evidence.find((evidence) => evidence.id === item.id)?.citedBy ?? [];
    return entriesOf(data as unknown as Fields)
      .filter(({ path }) => !isAt(path, item.path))
      .filter(
        (entry) =>
          startsWith(entry.path, item.path) ||
          citing.some((citation) => ownerPath(citation.path, data) === entry.path.join('/')) ||
          refersTo(entry, item, view),
      )
      .map(({ name, path }) => ({ name, path }));
  }

  #claim({ name, path }: Claiming): TouchedClaim {
    const { data } = this.#view.case;
    const cited = supporting(this.#view.case.citationsAt(path)).map(({ evidence }) => evidence.id);
    const isEvidence = this.#item.kind === 'evidence';
    return {
      id: name.list === '' ? wholeDossier : name.ids.join('/'),
      name: entryNameIn(name.list, path, data, eventsIn(this.#catalogue)),
      place: locationOf(this.#dossier.unredacted.placeAt(path), this.#dossier.texts),
      rests_on_it_alone:
        isEvidence && cited.includes(this.#item.id)
          ? cited.every((evidence) => evidence === this.#item.id)
          : null,
    };
  }

  #reasons(item: Item): ImpactReport['reasons'] {
    const at = item.path.join('/');
    return readinessOf(this.#view, this.#catalogue).flatMap(({ submission, official, reasons }) =>
      reasons
        .filter(
          ({ facts, evidence }) =>
            facts.some((fact) => fact === at || fact.startsWith(`${at}/`)) ||
            evidence.some((cited) => cited === item.id || cited.startsWith(`${item.id},`)),
        )
        .map(({ text }) => ({ designation: `${submission}/${official}`, text })),
    );
  }

  /** Whether the document reads otherwise without the item. */
  #prints(request: Request, view: View): boolean {
    const item = itemIn(view.case.data, this.#item.id);
    const whole = item && this.#composed(request.request.id, view);
    if (!whole) return false;
    const data = without(view.case.data, item);
    const left = this.#composed(
      request.request.id,
      sharedView({ data, vault: {} }, hiddenIn(undefined, { data, vault: {} }, this.#catalogue)),
    );
    return !left || renderText(left) !== renderText(whole);
  }

  #composed(id: string, view: View): Document | undefined {
    const request = requestsOf(view.case).find((each) => each.request.id === id);
    if (!request) return undefined;
    const catalogue = this.#catalogue;
    const packs = request.kind === 'submission' ? catalogue.regimes : catalogue.instruments;
    if (!packs.has(request.pack)) return undefined;
    if (!printedAs(request.request, { case: view.case, catalogue })) return undefined;
    const { exhibits } = this.#dossier.unredacted;
    const sent = new Map<string, SentVersion>();
    return composeRequest(request, { view, catalogue, exhibits, isDraft: false, sent }).document;
  }

  /** Each time the document left the house. */
  #sentFiles(request: Request): TouchedFile[] {
    const { data } = request.request;
    const sentOff = (data.history ?? []).filter(
      ({ event }) => event === 'sent' || event === 'tabled',
    );
    return sentOff.flatMap((entry) => this.#sentFile(request, entry) ?? []);
  }

  #sentFile(request: Request, entry: History[number]): TouchedFile | undefined {
    const { on, to, sha256 } = entry;
    const common = { document: request.request.id, on, to: to ?? null, sha256: sha256 ?? null };
    const { unredacted } = this.#dossier;
    const version = sha256 === undefined ? undefined : unredacted.sent.get(sha256);
    if (!version) return { ...common, state: 'unknown', note: null };
    const then = asVersion(version, unredacted.data);
    const hidden = hiddenIn(then, unredacted, this.#catalogue);
    const view = sharedView(then, hidden);
    const old = itemIn(view.case.data, this.#item.id);
    if (!old || !this.#prints(request, view)) return undefined;
    const now = itemIn(sharedView(unredacted, hidden).case.data, this.#item.id);
    const changes = now && compareValues(old.value, now.value);
    const isCorrected = changes !== undefined && changes.length > 0;
    const entryName = entryOf(old) ?? entryOf(ownerOf(old, view.case.data));
    const document = this.#composed(request.request.id, view);
    const tools = toolsFor(view, request.request, this.#catalogue);
    return {
      ...common,
      state: !now ? 'withdrawn' : isCorrected ? 'changed' : 'unchanged',
      note:
        document && tools && entryName
          ? correctionNote(
              {
                document: document.title,
                sentOn: on,
                ...(to === undefined ? {} : { to }),
                ...(sha256 === undefined ? {} : { sha256 }),
                entry: entryName,
                // What is as it was can only be withdrawn.
                ...(isCorrected ? { changes } : {}),
                claims: this.#claims(view, old).map(({ name }) => name),
              },
              tools,
            )
          : null,
    };
  }
}

interface Claiming {
  readonly name: EntryName;
  readonly path: Path;
}

const itemIn = (data: object, id: string): Item | undefined =>
  itemsOf(data).find((item) => item.id === id);

/** The entry in which a quotation stands. */
const ownerOf = (quote: Item, data: object): Item => {
  const id = quote.id.split('/').slice(0, -1).join('/');
  return itemIn(data, id) ?? quote;
};

const isAt = (path: Path, other: Path): boolean => path.join('/') === other.join('/');

const startsWith = (path: Path, other: Path): boolean =>
  path.length > other.length && isAt(path.slice(0, other.length), other);

/** The innermost entry in which a path leads. */
function ownerPath(path: Path, data: object): string {
  const paths = entriesOf(data as Fields).map((entry) => entry.path);
  const around = paths.filter((own) => isAt(own, path) || startsWith(path, own));
  return (around.at(-1) ?? []).join('/');
}

/** Whether an entry names the item by its id. Of an act, and of a part in one, requests to list speak by the official. */
function refersTo({ name: { list }, fields }: Entry, item: Item, view: View): boolean {
  switch (item.kind) {
    case 'officials':
    case 'persons':
    case 'organisations':
      return Object.entries(fields).some(([key, value]) => key !== 'id' && holds(value, item.id));
    case 'acts':
    case 'involvements': {
      const officials = view.case.officials.filter(({ involvements }) =>
        involvements.some(({ path, act }) => isAt(path, item.path) || isAt(act.path, item.path)),
      );
      return (
        list === 'submissions/*/designations' &&
        officials.some(({ id }) => id === fields['official'])
      );
    }
    default:
      return false;
  }
}

const holds = (value: unknown, id: string): boolean =>
  Array.isArray(value) || (typeof value === 'object' && value !== null)
    ? Object.values(value).some((inner) => holds(inner, id))
    : value === id;

/** The case without an item: an entry is taken out, a quotation from its citation. */
function without(data: DossierFile, { path, kind }: Item): DossierFile {
  const cut = kind === 'quotes' ? [...path, 'quote'] : path;
  return removed(data, cut) as DossierFile;
}

function removed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((inner: unknown, index) => (index === step ? removed(inner, rest) : inner));
  const fields = value as Fields;
  if (rest.length > 0) return { ...fields, [step]: removed(fields[step], rest) };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step));
}

/** What was sent, as a case of its own: what its readers never saw is that of today. */
const asVersion = ({ case: sent }: SentVersion, data: DossierFile): Version => ({
  data: {
    ...data,
    summary: undefined,
    context: undefined,
    why_now: undefined,
    remedies: undefined,
    ...sent,
  } as unknown as DossierFile,
  vault: {},
});
