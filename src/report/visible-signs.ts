/**
 * Text with nothing in it that a terminal obeys or that turns words round: each such sign as a picture of
 * it, so that columns stay where they are. Names of files can have any of them, and so can the line of a
 * file that is told to be wrong. Tabs and line ends stay.
 */
export const visibleSigns = (text: string): string =>
  text.replace(obeyed, (sign) => {
    if (sign === '\r\n') return sign;
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });

const obeyed =
  // eslint-disable-next-line no-control-regex -- These are the signs that are meant.
  /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The same of what goes to a terminal: the colours of the program stay, and a line that is written over. */
export const forTerminal = (text: string): string =>
  text
    .split(own)
    .map((part, index) => (index % 2 === 0 ? visibleSigns(part) : part))
    .join('');

// eslint-disable-next-line no-control-regex -- What picocolors makes, and the begin and end of a line of progress.
const own = /(\u001b\[(?:1|2|22|31|33|34|36|39)m|^\r|\r$)/;
