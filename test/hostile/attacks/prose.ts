/** Markdown that costs its reader more than it cost its writer. */
import type { Attack, Group } from '../attack.ts';
import { withSummary } from '../means.ts';

const inProse = (name: string, prose: () => string, more: Partial<Attack> = {}): Attack => ({
  name,
  arrange: withSummary(prose),
  run: ['build', '--as-of', '2026-03-01', '--format', 'html,text'],
  exit: 1,
  ...more,
});

const many = 100_000;

export const prose: Group = {
  against: 'prose',
  attacks: [
    inProse(
      'quotations in each other, a hundred thousand deep',
      () => `${'>'.repeat(many)} x [@E-01]`,
    ),
    inProse('quotations in each other, a thousand deep', () => `${'> '.repeat(1000)}x [@E-01]`),
    inProse('lists in each other, a thousand deep', () =>
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ),
    inProse('a hundred thousand brackets that open', () => '['.repeat(many), { isQuick: true }),
    inProse(
      'a hundred thousand brackets that open and close',
      () => `${'['.repeat(many / 2)}x${']'.repeat(many / 2)}`,
    ),
    inProse(
      'links in links',
      () => `${'['.repeat(20_000)}x${'](https://example.org)'.repeat(20_000)}`,
    ),
    inProse('a hundred thousand asterisks', () => '*'.repeat(many)),
    inProse('emphasis that opens and never closes', () => '*a **a '.repeat(20_000)),
    inProse(
      'emphasis in emphasis, ten thousand deep',
      () => `${'*a _b '.repeat(10_000)}${' b_ a*'.repeat(10_000)}`,
    ),
    inProse('back-ticks of every number', () =>
      Array.from({ length: 1500 }, (_, index) => '`'.repeat(index + 1)).join(' '),
    ),
    inProse('pointed brackets that open', () => '<a '.repeat(30_000)),
    inProse('blocks of HTML', () => '<!-- <![CDATA[ <?php <script> <!DOCTYPE x [ '.repeat(5000)),
    inProse('entities', () =>
      '&#x10ffff;&amp;&nbsp;&CounterClockwiseContourIntegral;&x'.repeat(5000),
    ),
    inProse('definitions of links', () =>
      Array.from(
        { length: 10_000 },
        (_, index) => `[a${String(index)}]: https://example.org/${String(index)}`,
      ).join('\n'),
    ),
    inProse(
      'links that are defined elsewhere',
      () => `[a]: https://example.org/${'x'.repeat(2000)}\n\n${'[a] '.repeat(20_000)}`,
    ),
    inProse(
      'a table of ten thousand columns',
      () => `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'b|'.repeat(10_000)}`,
      { exit: 0 },
    ),
    inProse('twenty thousand citations', () => '[@E-01; @E-02] '.repeat(20_000), {
      seconds: 60,
      megabytes: 900,
    }),
    inProse('citations that never end', () => '[@E-01, p. '.repeat(30_000)),
    inProse('a hundred thousand paragraphs', () => 'x\n\n'.repeat(many), {
      seconds: 60,
      megabytes: 900,
    }),
    inProse('backslashes', () => '\\'.repeat(many), { exit: 0 }),
    inProse(
      'spaces and tabs at ends of lines',
      () => `x${' '.repeat(many)}\n${'\t'.repeat(many)}y${' '.repeat(many)}z`,
    ),
    inProse('at-signs and addresses', () => 'a@b.'.repeat(30_000), { exit: 0 }),
  ],
};
