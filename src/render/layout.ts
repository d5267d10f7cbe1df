/**
 * The measures that PDF and DOCX share, in points: the same face at the same exact line pitch, so
 * that both break into nearly the same pages.
 */
export const page = {
  /** A4. */
  width: 595.28,
  height: 841.89,
  margins: { left: 71, top: 72, right: 71, bottom: 58 },
} as const;

export const textWidth = page.width - page.margins.left - page.margins.right;

export interface TextStyle {
  readonly size: number;
  /** From one base line to the next. */
  readonly pitch: number;
  readonly before: number;
  readonly after: number;
}

export const styles = {
  title: { size: 19, pitch: 23, before: 0, after: 3 },
  subtitle: { size: 12.5, pitch: 16, before: 0, after: 8 },
  subject: { size: 10.5, pitch: 14, before: 14, after: 6 },
  lead: { size: 11, pitch: 15, before: 0, after: 4 },
  text: { size: 10.5, pitch: 14, before: 0, after: 6 },
  table: { size: 9, pitch: 12, before: 0, after: 3 },
  small: { size: 8.5, pitch: 11, before: 0, after: 3 },
  note: { size: 8.5, pitch: 11, before: 0, after: 1.5 },
  running: { size: 8, pitch: 10, before: 0, after: 0 },
  heading1: { size: 15, pitch: 19, before: 16, after: 6 },
  heading2: { size: 12, pitch: 16, before: 11, after: 4 },
  heading3: { size: 10.5, pitch: 14, before: 9, after: 3 },
} as const satisfies Record<string, TextStyle>;

export type StyleName = keyof typeof styles;

/** Headings outside the numbering stand on opening pages, where room is scarce. */
export const headingStyle = (level: number, isNumbered: boolean): StyleName =>
  level === 1 && isNumbered ? 'heading1' : level <= 2 ? 'heading2' : 'heading3';

export const colours = {
  text: '#000000',
  muted: '#444444',
  rule: '#888888',
  shade: '#f0f0f0',
  link: '#1a3e72',
} as const;

/** Paragraphs of so many lines stand on one page. */
export const linesKeptTogether = 3;
