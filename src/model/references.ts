import type { Path } from '../finding/finding.ts';
import type * as Schema from '../schema/types.ts';
import type * as Case from './case-file.ts';
import {
  findProseCitations,
  locatorOf,
  parseShortCitation,
  type ShortCitation,
} from './citations.ts';
import { type CaseDate, toCaseDate } from './dates.ts';
import { textsIn } from './phrase.ts';

/** An object while its parts are still being put together. */
export type Mutable<T> = {
  -readonly [K in keyof T]: K extends 'path'
    ? T[K]
    : T[K] extends readonly (infer I)[]
      ? I[]
      : T[K];
};

/**
 * Turns what an entry refers to into what it means: ids into objects, citations into places in
 * evidence, prose and disputed values into what later stages read. Keeps a record of what leads
 * nowhere.
 */
export class References {
  readonly unresolved: Case.Unresolved[] = [];
  readonly malformed: Case.Malformed[] = [];
  readonly duplicates: Case.Duplicate[] = [];
  readonly allProse: Case.Prose[] = [];
  readonly evidence = new Map<string, Mutable<Case.Evidence>>();
  readonly organisations = new Map<string, Mutable<Case.Organisation>>();
  readonly #citations = new Map<string, readonly Case.Citation[]>();

  /** The citations of the entry at a path. */
  citationsAt(path: Path): readonly Case.Citation[] {
    return this.#citations.get(keyOf([...path, 'citations'])) ?? [];
  }

  /** Ids must differ from those of the list, and from those of other lists that share `known`. */
  findDuplicates(
    items: readonly { id?: string }[],
    list: Path,
    known = new Map<string, Path>(),
  ): void {
    items.forEach(({ id }, index) => {
      if (id === undefined) return;
      const path = [...list, index, 'id'];
      const first = known.get(id);
      if (first) this.duplicates.push({ id, path, first });
      else known.set(id, path);
    });
  }

  resolve<T>(
    kind: Case.Unresolved['kind'],
    from: ReadonlyMap<string, T>,
    id: string,
    path: Path,
    isInProse = false,
  ): T | undefined {
    const found = from.get(id);
    if (found === undefined)
      this.unresolved.push({ kind, id, path, candidates: [...from.keys()], isInProse });
    return found;
  }

  cite(citations: readonly Schema.Citation[] | undefined, path: Path): Case.Citation[] {
    const resolved = (citations ?? []).flatMap((citation, index) => {
      const at = [...path, index];
      const found =
        typeof citation === 'string'
          ? this.#shortCitation(parseShortCitation(citation), at)
          : this.#longCitation(citation, at);
      return found ? [found] : [];
    });
    this.#citations.set(keyOf(path), resolved);
    return resolved;
  }

  #shortCitation(
    citation: ShortCitation | undefined,
    path: Path,
    isInProse = false,
  ): Case.Citation | undefined {
    if (!citation) return undefined;
    const { evidence: id, locator } = citation;
    const evidence = this.resolve('evidence', this.evidence, id, path, isInProse);
    if (!evidence) return undefined;
    return citing({ evidence, path, relation: 'asserts', ...(locator ? { locator } : {}) });
  }

  #longCitation(citation: Exclude<Schema.Citation, string>, path: Path): Case.Citation | undefined {
    const at = [...path, 'evidence'];
    const evidence = this.resolve('evidence', this.evidence, citation.evidence, at);
    if (!evidence) return undefined;
    const locator = locatorOf(citation);
    return citing({
      evidence,
      path,
      relation: citation.relation ?? 'asserts',
      ...(locator ? { locator } : {}),
      ...(citation.quote ? { quote: citation.quote } : {}),
    });
  }

  prose(text: Schema.Prose, path: Path): Case.Prose;
  prose(text: Schema.Prose | undefined, path: Path): Case.Prose | undefined;
  prose(text: Schema.Prose | undefined, path: Path): Case.Prose | undefined {
    if (text === undefined) return undefined;
    const citations = textsIn(text, path).flatMap(([value, at]) => {
      const found = findProseCitations(value);
      this.malformed.push(...found.malformed.map((part) => ({ text: part, path: at })));
      return found.citations.flatMap((group) =>
        group.citations.flatMap((citation) => this.#shortCitation(citation, at, true) ?? []),
      );
    });
    const prose = { text, path, citations };
    this.allProse.push(prose);
    return prose;
  }

  date(value: Schema.DateValue, path: Path): Case.Disputed<CaseDate> {
    return Array.isArray(value)
      ? this.#candidates(value, path, (candidate) => toCaseDate(candidate))
      : single(toCaseDate(value), path);
  }

  text(value: Schema.DisputedText, path: Path): Case.Disputed<string> {
    return Array.isArray(value)
      ? this.#candidates(value, path, (candidate) => candidate)
      : single(value, path);
  }

  organisation(
    value: Schema.OrganisationRef,
    path: Path,
  ): Case.Disputed<Case.Organisation> | undefined {
    const find = (id: string, at: Path) => this.resolve('organisation', this.organisations, id, at);
    if (!Array.isArray(value)) {
      const organisation = find(value, path);
      return organisation && single(organisation, path);
    }
    const disputed = this.#candidates(value, path, (id, at) => find(id, [...at, 'value']));
    const candidates = disputed.candidates.flatMap((candidate) =>
      candidate.value ? [{ ...candidate, value: candidate.value }] : [],
    );
    return { path, candidates };
  }

  #candidates<V, T>(
    items: readonly {
      value: V;
      citations: Schema.Citations;
      preferred?: boolean;
      reason?: string;
    }[],
    path: Path,
    convert: (value: V, path: Path) => T,
  ): Case.Disputed<T> {
    const candidates = items.map(({ value, citations, preferred, reason }, index) => {
      const at = [...path, index];
      return {
        path: at,
        value: convert(value, at),
        citations: this.cite(citations, [...at, 'citations']),
        isPreferred: preferred === true,
        ...(reason === undefined ? {} : { reason }),
      };
    });
    return { path, candidates };
  }
}

const keyOf = (path: Path): string => path.join('/');

const single = <T>(value: T, path: Path): Case.Disputed<T> => ({
  path,
  candidates: [{ value, path, citations: [], isPreferred: false }],
});

function citing(citation: Case.Citation & { evidence: Mutable<Case.Evidence> }): Case.Citation {
  citation.evidence.citedBy.push(citation);
  return citation;
}
