import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Document } from '../document/document.ts';
import type { LocaleFile } from '../schema/types.ts';
import { assemble } from './assemble.ts';
import { fictionMarks, printingIn } from './printing.ts';
import type { DossierReadiness, OfficialReadiness } from './readiness.ts';
import { Registry } from './registry.ts';
import type { Words } from './words.ts';

export interface ReadinessPageInput {
  readonly dossiers: readonly DossierReadiness[];
  /** The ids of dossiers that could not be read. */
  readonly unread: readonly string[];
  /** The ids of dossiers that are invented. */
  readonly fictional: readonly string[];
  /** The day on which it holds: ISO. */
  readonly day: string;
}

/** The readiness of dossiers as a document, for the team that writes them. */
export function readinessPage(
  { dossiers, unread, fictional, day }: ReadinessPageInput,
  locale: LocaleFile,
  catalogue: Catalogue,
): Document {
  const { words, engine } = printingIn(locale, catalogue);
  const title = words.say('readiness.title');
  const markup = engine.renderSection('readiness', {
    dossiers: dossiers.map((dossier) => dossierView(dossier, words)),
    unread,
  });
  return {
    title,
    language: words.language,
    properties: { author: '', subject: title, keywords: [], date: day, identifier: 'readiness' },
    running: {
      marks: fictionMarks(fictional, dossiers.length + unread.length, words),
      header: title,
      footer: words.say('running.footer', { identifier: 'readiness', asOf: words.date(day) }),
      pageNumber: words.say('running.page', { page: '{page}', pages: '{pages}' }),
    },
    body: assemble(`<document>${markup}</document>`, {
      // All of it is said in words and nothing is cited: the evidence is named in the table.
      registry: new Registry([words.language], words.language, []),
      notes: { add: () => ({ kind: 'text', text: '' }) },
      words,
      cite: () => undefined,
      deferred: () => '<document></document>',
    }),
    notes: [],
    notesHeading: words.say('notes.heading'),
    labelEnd: words.say('punctuation.colon'),
  };
}

const dossierView = ({ dossier, designations, officials }: DossierReadiness, words: Words) => ({
  id: dossier,
  listings: designations.map((designation) => ({
    ...designation,
    open: designation.elements.filter(({ gap }) => gap !== null).length,
    all: designation.elements.length,
  })),
  officials: officials.length === 0 ? null : matrixOf(officials, words),
});

function matrixOf(officials: readonly OfficialReadiness[], words: Words) {
  const frameworks = Object.keys(officials[0]?.frameworks ?? {});
  return {
    frameworks,
    widths: ['2', ...frameworks.map(() => '1')].join(' '),
    rows: officials.map(({ name, frameworks: found }) => ({
      name,
      cells: frameworks.map((id) => words.say(`readiness.fit.${found[id] ?? 'no'}`)),
    })),
  };
}
