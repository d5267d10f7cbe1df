/** Whether a link leads to the web or to a mailbox; others print as their words alone. */
export const isWebAddress = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href);
