/** What an author wrote can have line breaks, and what is quoted of it is one sentence or one name. */
export const oneLine = (text: string): string => text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');

/** A longer text on one line, without the white space around it. */
export const joinedLines = (text: string): string => text.replace(/\s+/gu, ' ').trim();
