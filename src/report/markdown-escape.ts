/** What authors wrote is text: it makes no link, no picture, no mention of anybody and no markup. */
export const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/@(?=\w)/g, '@\u200b');
