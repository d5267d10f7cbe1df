import type { Element } from 'hast';
import type { Figure } from '../../document/document.ts';
import { inlineText } from '../../document/text.ts';
import { svgElement } from '../svg.ts';
import { element, onLines } from './element.ts';
import { inlineElement } from './inlines.ts';
import type { Scope } from './scope.ts';

/** A drawing with its caption; who hears the page hears what it shows instead. */
export function figureElement(
  { id, caption, alternative, drawing }: Figure,
  scope: Scope,
): Element {
  const [title, description] = [scope.anchors.claim(id), scope.anchors.claim(`${id}-text`)];
  const svg = svgElement(
    drawing,
    { role: 'img', ariaLabelledBy: [title], ariaDescribedBy: [description] },
    [
      element('title', { id: title }, inlineText(caption)),
      element('desc', { id: description }, alternative),
    ],
  );
  // A frame that scrolls: on a narrow screen smaller words could not be read.
  const frame = element('div', { className: ['drawing'] }, svg);
  return element(
    'figure',
    {},
    ...onLines([
      ...(caption.length > 0 ? [inlineElement('figcaption', {}, caption, scope)] : []),
      frame,
    ]),
  );
}
