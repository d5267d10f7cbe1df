/**
 * Where a link to the web or to a mailbox leads, spelt in the letters that every format can hold;
 * nothing for a link to anywhere else. What needs no other spelling stays as it was written.
 */
export function linkTarget(href: string): string | undefined {
  if (!/^(https?:\/\/[^/?#\\\s]|mailto:[^@\s]+@[^@\s])\S*$/i.test(href) || !URL.canParse(href))
    return undefined;
  if (inLettersOfLinks.test(href)) return href;
  const url = new URL(href);
  url.pathname = escaped(url.pathname);
  url.search = escaped(url.search);
  url.hash = escaped(url.hash);
  return url.href;
}

/** Whether a link leads to the web or to a mailbox; others print as their words alone. */
export const isWebAddress = (href: string): boolean => linkTarget(href) !== undefined;

/** What RFC 3986 allows, without the brackets, which have a meaning in the name of a host alone. */
const inLettersOfLinks = /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;

/** The signs that must be written in another way and that `URL` leaves as they are. */
const escaped = (text: string): string =>
  text.replace(/[[\]\\^`|{}]|%(?![0-9a-f]{2})/gi, (sign) => encodeURIComponent(sign));
