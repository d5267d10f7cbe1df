/**
 * A statement of reasons sentence by sentence: the facts of the dossier from which each is made, and
 * the evidence that it cites. For own wording the unit is the paragraph, since only its author knows
 * which of its sentences a citation is for.
 */
import { allBlocks, inlineText, ownInlines } from '../document/text.ts';
import type { Citation, Designation } from '../model/case-file.ts';
import type { RegimePack } from '../schema/types.ts';
import { type CiteShort, markdownBlocks } from './prose/markdown.ts';
import { composeReasons, type Sentence } from './view/reasons.ts';
import type { ViewTools } from './view/tools.ts';

export interface TracedSentence {
  readonly text: string;
  /** The places in the dossier: `officials/0/posts/1`. */
  readonly facts: readonly string[];
  /** `E-01, p. 2`; none for a sentence that only draws the conclusion. */
  readonly evidence: readonly string[];
}

export function traceReasons(
  designation: Designation,
  regime: RegimePack,
  tools: ViewTools,
): TracedSentence[] {
  const { reasons } = designation;
  if (reasons) {
    const key = tools.registry.prose(reasons);
    return key === null ? [] : paragraphsOf(key, tools);
  }
  return composeReasons(designation, regime, tools)
    .flat()
    .map((sentence) => traced(sentence, tools));
}

function traced({ text, prose, cites, facts }: Sentence, tools: ViewTools): TracedSentence {
  const paragraphs = prose === null ? [] : paragraphsOf(prose, tools);
  const cited = cites === null ? [] : (tools.registry.findCitations(cites) ?? []);
  return {
    text: text ?? paragraphs.map((paragraph) => paragraph.text).join(' '),
    facts,
    evidence: unique([
      ...paragraphs.flatMap(({ evidence }) => evidence),
      ...labelsOf(cited, tools),
    ]),
  };
}

function paragraphsOf(key: string, tools: ViewTools): TracedSentence[] {
  const { view, registry, words } = tools;
  const prose = registry.findProse(key);
  if (!prose) return [];
  // Each citation stands as a note, so that it is found in its paragraph again.
  const groups: string[][] = [];
  const cite: CiteShort = (citations) => {
    groups.push(
      citations
        .filter(({ evidence: id }) => !view.placeholders.has(`evidence/${id}`))
        .map(({ evidence: id, locator }) => (locator ? `${id}, ${words.locator(locator)}` : id)),
    );
    return [{ kind: 'note', number: groups.length }];
  };
  return markdownBlocks(prose.markdown, cite).flatMap((block) => {
    const content = [...allBlocks([block])].flatMap((part) => ownInlines(part).flat());
    const text = inlineText(content).trim();
    if (text === '') return [];
    const cited = content.flatMap((inline) =>
      inline.kind === 'note' ? (groups[inline.number - 1] ?? []) : [],
    );
    return [{ text, facts: [prose.origin], evidence: unique(cited) }];
  });
}

/** What is withheld is not named, here as little as in the document. */
const labelsOf = (citations: readonly Citation[], { view, words }: ViewTools): string[] =>
  citations
    .filter(({ evidence }) => !view.placeholders.has(`evidence/${evidence.id}`))
    .map(({ evidence, locator }) =>
      locator ? `${evidence.id}, ${words.locator(locator)}` : evidence.id,
    );

const unique = (items: readonly string[]): string[] => [...new Set(items)];
