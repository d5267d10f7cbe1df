/** Texts that somebody might paste, or plant, in a field of a dossier. */
import fc from 'fast-check';

/** What means something to one of the stages that a text passes on its way into a document. */
const fragments: Readonly<Record<string, readonly string[]>> = {
  handlebars: [
    ...['{{constructor}}', '{{> rows}}', '{{{summary}}}', '{{#each officials}}', '{{/each}}'],
    ...['{{', '}}', '{{!-- ', '{{else}}', '{{@root}}', '{{lookup this "constructor"}}', '\\{{'],
  ],
  markup: [
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</p>', '</document>', '<p>'],
    ...['<?section rows?>', '<?end rows?>', '<prose of="prose-1"/>', '<cites of="cites-1"/>'],
    ...['<deferred section="exhibits"/>', '<!-- ', ' -->', '<![CDATA[', ']]>', '<!DOCTYPE x>'],
    ...['<br/>', '<', '>', '"', "'", '" onclick="alert(1)', '&', '&lt;b&gt;', '&#60;', '&nbsp;'],
    ...['</style>', '</title>', '</main>'],
  ],
  messages: ['{name}', '{count, plural, one {x} other {y}}', "'{'", '{page}', '{pages}', '#'],
  markdown: [
    ...['*', '**', '_', '`', '```\n', '~~~', '# ', '> ', '- ', '1. ', '2018. ', '\n', '\n\n'],
    ...['    ', '[', ']', '\\', '<https://example.org>', '<javascript:alert(1)>'],
    ...['[x](javascript:alert(1))', '[x](https://example.org)', '![x](https://example.org/x)'],
    ...['[x]: https://example.org "y"', '[x](data:text/html,x)'],
  ],
  citations: [
    ...[
      '[@E-01]',
      '[@E-01, p. 2; @E-02]',
      '[@E-99]',
      '[@E-',
      '@E-01',
      '[@E-01](https://a.example)',
    ],
  ],
  patterns: ['$&', '$1', '(.*)+', '[^]', '\\u0000', '%s', '__proto__', 'constructor', 'undefined'],
  letters: [
    ...['\u202e', '\u2066', '\u200b', '\u00ad', '\u0301', '\u00a0', '\u2028', '\ufeff', '👩‍👩‍👧'],
    ...['ẞİŉ', 'נמ', 'قارئ', 'ნიმუშ', 'Үлгі', 'x'.repeat(120), ' ', '.', ',', ';', ':', '…', '–'],
  ],
  words: ['The court', 'sat', 'in', 'the city'],
};

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      ...Object.values(fragments).map((group) => fc.constantFrom(...group)),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  // What is empty or blank is another matter than what is hostile.
  .filter((text) => text.trim() !== '');
