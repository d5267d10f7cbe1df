import type { Document } from '../../document/document.ts';
export function renderText(document: Document): string {
  return document.title;
}
