/** The document as one page that needs nothing else: no scripts, no fonts, no files of pictures. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Document } from '../../document/document.ts';
import { blockElements } from './blocks.ts';
import { element, onLines } from './element.ts';
import { directionOf } from './language.ts';
import { notesElements } from './notes.ts';
import { pageScope, type Scope } from './scope.ts';
import { style } from './style.ts';

/** An accessible HTML page, the same for the same document. */
export function renderHtml(document: Document): string {
  const scope = pageScope(document);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      { type: 'text', value: '\n' },
      element(
        'html',
        { lang: document.language, dir: directionOf(document.language) },
        ...onLines([head(document), body(scope)]),
      ),
      { type: 'text', value: '\n' },
    ],
  };
  return toHtml(root);
}

function head({ title, properties }: Document): Element {
  return element(
    'head',
    {},
    ...onLines([
      element('meta', { charSet: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // Should anything slip through, it still runs and loads nothing.
      element('meta', {
        httpEquiv: ['Content-Security-Policy'],
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      // Sites that are cited do not learn who reads the dossier.
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      ...(properties.author === ''
        ? []
        : [element('meta', { name: 'author', content: properties.author })]),
      element('title', {}, title),
      element('style', {}, style),
    ]),
  );
}

function body(scope: Scope): Element {
  const { document, anchors } = scope;
  const { marks, footer } = document.running;
  const main = anchors.claim('main');
  const text = [
    ...(scope.title ? [] : [element('h1', {}, document.title)]),
    ...blockElements(document.body, scope),
  ];
  return element(
    'body',
    {},
    ...onLines([
      // Named after what it leads to: a word for “skip” would need a translation.
      element('a', { className: ['skip-link'], href: `#${main}` }, document.title),
      ...(marks.length > 0
        ? [
            element(
              'header',
              { className: ['marks'] },
              ...onLines(marks.map((mark) => element('p', {}, mark))),
            ),
          ]
        : []),
      element('main', { id: main }, ...onLines([...text, ...notesElements(scope)])),
      ...(footer === ''
        ? []
        : [element('footer', { className: ['running'] }, element('p', {}, footer))]),
    ]),
  );
}
