/** Headings as 1, 1.1, 1.1.1; lists with numbers and bullets. */
import { AlignmentType, LevelFormat } from 'docx';
import { twips } from './styles.ts';

export const headingNumbering = 'headings';
export const listNumbering = 'list';
export const bulletNumbering = 'bullets';

export const numbering = {
  config: [
    {
      reference: headingNumbering,
      levels: [1, 2, 3, 4].map((level) => ({
        level: level - 1,
        format: LevelFormat.DECIMAL,
        text: Array.from({ length: level }, (_, index) => `%${String(index + 1)}`).join('.'),
        alignment: AlignmentType.START,
        suffix: 'space' as const,
        style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
      })),
    },
    {
      reference: listNumbering,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${String(level + 1)}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: twips(16 * (level + 1)), hanging: twips(16) } } },
      })),
    },
    {
      reference: bulletNumbering,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: twips(14 * (level + 1)), hanging: twips(14) } } },
      })),
    },
  ],
};
