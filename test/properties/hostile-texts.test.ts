/**
 * Whatever stands in a text of a dossier, it is a text: it is printed, or complained about, and never
 * becomes a tag, a link to anywhere but the web, or an instruction to a template.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { changeFreeTexts, type Files, freeTexts } from '../support/free-texts.ts';
import { hostileText } from '../support/hostile-text.ts';
import { type Run, runProgram } from '../support/run-program.ts';
import { specimen, specimenExhibits } from '../support/specimen.ts';

const build = (
  files: Readonly<Record<string, string | Uint8Array>>,
  formats: string,
  ...words: readonly string[]
) => runProgram(files, 'build', '--out', 'out', '--format', `${formats},json`, ...words);

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The tags and the text of a page as a browser reads them, who takes every other `<` for the start of
 * something. Within quotation marks it means nothing to them.
 */
function readTags(html: string): { tags: Tag[]; text: string } {
  const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"]*")*)>|[^<]+/gy;
  const tags: Tag[] = [];
  const open: string[] = [];
  let text = '';
  while (token.lastIndex < html.length) {
    const from = token.lastIndex;
    const [whole, slash, name, attributes = ''] = token.exec(html) ?? [];
    if (whole === undefined) throw new Error(`A tag that is none: ${html.slice(from, from + 80)}`);
    if (name === undefined) {
      text += whole;
    } else if (slash === '/') {
      expect(open.pop()).toBe(name);
    } else {
      if (!['meta', 'br', 'col'].includes(name)) open.push(name);
      const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)];
      tags.push({
        name,
        attributes: new Map(pairs.map(([, key = '', value = '']) => [key, value])),
      });
    }
  }
  expect(open).toEqual([]);
  return { tags, text: decode(text) };
}

const decode = (text: string): string =>
  text.replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

/** What the pages are made of; nothing in a text may add to it. */
const tagNames = new Set(
  (
    'html head meta title style body header main footer nav section aside h1 h2 h3 h4 h5 h6 p div span a br ' +
    'strong em sup ul ol li dl dt dd blockquote table caption colgroup col thead tbody tr th td ' +
    'figure figcaption svg desc text circle polyline polygon'
  ).split(' '),
);
const attributeNames = new Set(
  (
    'aria-labelledby aria-describedby charset class content dir href http-equiv id lang name role scope ' +
    'style tabindex viewBox width height direction points cx cy r x y transform fill stroke ' +
    'stroke-width stroke-dasharray font-family font-size font-weight text-anchor'
  ).split(' '),
);

const attributeForms: Readonly<Record<string, RegExp>> = {
  transform: /^translate\(-?[\d.]+ -?[\d.]+\) rotate\(-90\)$/,
  fill: /^(none|black|white)$/,
  href: /^(#|https?:\/\/|mailto:)/i,
  // The widths of columns, in which no text has a say.
  style: /^(width|min-width): ?[\d.]+(%|em|rem|ch)$/,
};

/** No tag, attribute or address but those that the writer of pages has of its own. */
function expectPlainPages({ written }: Run): void {
  const foreign: string[] = [];
  for (const [path, bytes] of written) {
    if (!path.endsWith('.html')) continue;
    for (const { name, attributes } of readTags(new TextDecoder().decode(bytes)).tags) {
      if (!tagNames.has(name)) foreign.push(`<${name}>`);
      for (const [key, value] of attributes)
        if (!attributeNames.has(key) || attributeForms[key]?.test(value) === false)
          foreign.push(`${key}="${value}"`);
    }
  }
  expect(foreign).toEqual([]);
}

/** That the program had its say and did not fail; the number of documents that it made. */
function expectSaid(run: Run): number {
  expect(run.code, run.err).not.toBe(2);
  const { findings } = JSON.parse(run.out) as {
    readonly findings: readonly { readonly code: string }[];
  };
  const faults = findings.filter(({ code }) =>
    /^(internal|schema|yaml)\/|^render\/(template|markup)/.test(code),
  );
  expect(faults).toEqual([]);
  return run.written.size;
}

/** Some of the free texts replaced by a hostile one, or followed by it. */
const changesIn = (files: Files, most: number): fc.Arbitrary<Files> => {
  const places = freeTexts(files).map(({ place }) => place);
  const change = fc.record({
    place: fc.constantFrom(...places),
    text: hostileText,
    isAppended: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    const byPlace = new Map(changes.map((item) => [item.place, item]));
    return changeFreeTexts(files, ({ place, text }) => {
      const item = byPlace.get(place);
      if (!item) return text;
      return item.isAppended ? `${text} ${item.text}` : item.text;
    });
  });
};

describe('a hostile text', () => {
  it('in any field of the base case makes no document fail and is no part of a page’s form', async () => {
    let documents = 0;
    const runs = 60;
    await fc.assert(
      fc.asyncProperty(changesIn(baseCase, 5), async (files) => {
        const run = await build(files, 'html,text');
        documents += expectSaid(run);
        expectPlainPages(run);
      }),
      { seed: 1, numRuns: runs },
    );
    // Two documents in two formats; few texts are so wrong that a document is refused.
    expect(documents).toBeGreaterThan(runs * 3);
  });

  it('in many fields of a case with every field does as little', async () => {
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(changesIn(specimen, 60), async (files) => {
        const run = await build({ ...files, ...specimenExhibits }, 'html,text');
        documents += expectSaid(run);
        expectPlainPages(run);
      }),
      { seed: 2, numRuns: 6 },
    );
    expect(documents).toBeGreaterThan(6);
  });

  it('makes no PDF fail', async () => {
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(changesIn(baseCase, 4), async (files) => {
        documents += expectSaid(await build(files, 'pdf'));
      }),
      { seed: 3, numRuns: 4 },
    );
    expect(documents).toBeGreaterThan(4);
  });

  it('is no hindrance to checking alone', async () => {
    await fc.assert(
      fc.asyncProperty(changesIn(baseCase, 5), async (files) => {
        const run = await runProgram(files, 'validate');
        expect(run.code, run.err).not.toBe(2);
        expect(run.err).toBe('');
      }),
      { seed: 4, numRuns: 30 },
    );
  });
});

describe('an instruction to a template, a parser or a message', () => {
  // Markdown has no meaning for any of these, so that prose must print them as they stand too.
  const instructions = [
    ...[
      '{{constructor}}',
      '{{> rows}}',
      '{{{summary}}}',
      '{{#each officials}}x{{/each}}',
      '{{{{raw}}}}',
    ],
    ...['{{!-- x --}}', '{{lookup this "constructor"}}', '{{"x"}}', '{{@root.title}}', '{{else}}'],
    ...[
      '<?section rows?>',
      '<prose of="prose-1"/>',
      '<cites of="cites-1"/>',
      '<b onclick="x">',
      '</p>',
    ],
    ...['{name}', '{count, plural, one {x} other {y}}', '{0}', '$&', '%s'],
  ].join(' ');
  const marked: string[] = [];
  const files = changeFreeTexts(specimen, ({ text, place }) => {
    marked.push(place);
    return `${text} Zq${String(marked.length - 1)}a ${instructions} Zqz`;
  });
  // Drawings shorten what is long; what is said instead of them does not.
  const withoutDrawnWords = (html: string): string =>
    html.replace(/<text [^<>]*>[^<]*<\/text>/g, '');
  const closedUp = (text: string): string => text.replace(/\s+/g, '');

  it.each(['public', 'internal', 'eu-ghrsr'])(
    'is printed as it stands, for the audience “%s”',
    async (audience) => {
      const run = await build(
        { ...files, ...specimenExhibits },
        'html,text',
        '--audience',
        audience,
      );
      expectSaid(run);
      expectPlainPages(run);
      const seen = new Set<string>();
      for (const [path, bytes] of run.written) {
        const content = new TextDecoder().decode(bytes);
        const text = path.endsWith('.html')
          ? readTags(withoutDrawnWords(content)).text
          : // Quotations have a mark before every line.
            content.replace(/^ *> /gm, '');
        for (const [, number = '', after] of closedUp(text).matchAll(/Zq(\d+)a(.*?)Zqz/g)) {
          seen.add(marked[Number(number)] ?? '');
          expect([path, marked[Number(number)], after]).toEqual([
            path,
            marked[Number(number)],
            closedUp(instructions),
          ]);
        }
      }
      expect([...seen].filter((place) => place === '')).toEqual([]);
      expect(seen.size).toBeGreaterThan(150);
    },
  );
});
