/** Words written from right to left within a line written from left to right. */
import { describe, expect, it } from 'vitest';
import { stretchesByDirection } from '../../src/render/direction.ts';

describe('stretches of one direction', () => {
  it.each([
    ['all one way', [['all one way', false]]],
    // The marks around a word belong to the line: the closing one must not move before the word.
    [
      'said “المخالفان” (translation)',
      [
        ['said “', false],
        ['المخالفان', true],
        ['” (translation)', false],
      ],
    ],
    [
      'see المادة 174 today',
      [
        ['see ', false],
        ['المادة 174', true],
        [' today', false],
      ],
    ],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(
      stretchesByDirection(text).map((stretch) => [stretch.text, stretch.isRightToLeft]),
    ).toEqual(expected);
  });
});
