/** The data for a template, the template's markup, the markup's blocks: a document of any kind. */
import { type Catalogue, printedIn, type Template } from '../catalogue/catalogue.ts';
import type { Document } from '../document/document.ts';
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Evidence } from '../model/case-file.ts';
import type { DocumentRequest } from '../model/requests.ts';
import type { Placeholder, View } from '../redact/redact.ts';
import type { TranslationFile } from '../schema/types.ts';
import type { Exhibits } from '../source/exhibits.ts';
import type { SentVersions } from '../source/sent.ts';
import { assemble } from './assemble.ts';
import { composeCodes } from './codes.ts';
import { MarkupError } from './markup/parse.ts';
import { NoteBook } from './notes.ts';
import { PackTexts } from './pack-texts.ts';
import { fictionMarks, printingIn } from './printing.ts';
import { Registry } from './registry.ts';
import { TemplateError } from './template/engine.ts';
import { type Counted, deferredView } from './view/deferred.ts';
import type { DocumentView, Drafted } from './view/dossier.ts';
import { otherLanguagesIn, type ViewTools } from './view/tools.ts';
import { MissingMessage, type Words } from './words.ts';

export interface Composed {
  /** Absent if a template is wrong. */
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

export interface Content {
  readonly data: Drafted<{ readonly document: DocumentView }>;
  readonly counted?: Counted;
  /** What every page says besides. */
  readonly mark?: string;
  /** Whether the title stands at the head of every page with the subtitle, or the subtitle alone. */
  readonly hasWholeHeader?: boolean;
}

/** After what a document is made. */
export interface Form {
  readonly template: Template;
  readonly translations: readonly TranslationFile[];
  /** The languages in which it can be tabled; none where that is not asked. */
  readonly accepted: readonly string[];
}

/** Of what a document is made, and what it says about itself. */
export interface Composition {
  readonly catalogue: Catalogue;
  /** Whether the document carries the mark of a draft. */
  readonly isDraft: boolean;
  /** At least one. */
  readonly views: readonly View[];
  /** Absent for a document over several dossiers, whose sections are all made at once. */
  readonly exhibits?: Exhibits;
  readonly sent?: SentVersions;
  readonly request: Pick<DocumentRequest['request'], 'id' | 'data' | 'path'>;
  readonly form: Form;
  readonly identifier: string;
  /** Whether the ids of evidence mean something to the reader. */
  readonly listsEvidence: boolean;
  /** @param tools of each view */
  readonly content: (tools: readonly ViewTools[]) => Content;
}

export function compose(composition: Composition): Composed {
  const { views, catalogue, exhibits, isDraft, request, form, identifier } = composition;
  const { template, translations, accepted } = form;
  const dossiers = views.map((view) => view.case.data);
  const days = dossiers.map(({ as_of }) => as_of).sort();
  const [home] = dossiers;
  if (!home) throw new Error('A document of no dossier is not composed.');
  const language = request.data.language ?? home.language;
  const printed = printedIn(language, home.language, accepted, catalogue);
  if (!printed) throw new Error(`There are no words for the language “${language}”.`);
  const { locale, languages } = printed;
  const { words, engine } = printingIn(locale, catalogue);
  const registry = new Registry(languages, home.language, request.path);
  const notes = new NoteBook(placeholdersIn(views), words, composition.listsEvidence);
  const pack = new PackTexts(languages, translations);
  const sent = composition.sent ?? new Map();
  const tools = views.map((view): ViewTools => ({ view, words, registry, pack, sent }));
  // The same id is another item in another dossier.
  const evidence = new Map(
    views.length === 1 ? views[0]?.case.evidence.map((item) => [item.id, item]) : [],
  );
  try {
    const { data: drafted, counted, hasWholeHeader, mark } = composition.content(tools);
    const otherLanguages = otherLanguagesIn(registry, words);
    const data = { ...drafted, document: { ...drafted.document, otherLanguages } };
    const { title, subtitle } = data.document;
    const body = assemble(`<document>${engine.render(template, data)}</document>`, {
      registry,
      notes,
      words,
      cite: (id) => evidence.get(id),
      deferred: (section, before) => {
        const [own] = tools;
        if (!exhibits || !own)
          throw new MarkupError(
            'A sheet over several dossiers has no <deferred> section.',
            undefined,
          );
        const made = deferredView(section, { notes, exhibits, before, counted }, own);
        return `<document>${engine.renderSection(section, made)}</document>`;
      },
    });
    return {
      findings: [],
      document: {
        title: words.labelled(title, subtitle),
        language: words.language,
        properties: {
          author: [
            ...new Set(
              dossiers.flatMap(({ submitters = [] }) =>
                submitters.map(({ organisation }) => organisation),
              ),
            ),
          ].join('; '),
          subject: subtitle,
          keywords: [identifier],
          date: request.data.date ?? days.at(-1) ?? '',
          identifier,
        },
        running: {
          marks: [...marksOf(views, isDraft, words), ...(mark === undefined ? [] : [mark])],
          header: hasWholeHeader ? words.labelled(title, subtitle) : subtitle,
          footer: words.say('running.footer', {
            identifier,
            // What holds for all of them.
            asOf: words.date(days[0] ?? ''),
          }),
          pageNumber: words.say('running.page', { page: '{page}', pages: '{pages}' }),
        },
        body,
        notes: notes.notes,
        notesHeading: words.say('notes.heading'),
        labelEnd: words.say('punctuation.colon'),
      },
    };
  } catch (error) {
    return { findings: [templateFinding(error, template)] };
  }
}

/** What stands in the place of an item of evidence, whichever of the dossiers it belongs to. */
function placeholdersIn(views: readonly View[]): (evidence: Evidence) => Placeholder | undefined {
  const placeholders = new Map(
    views.flatMap((view) =>
      view.case.evidence.map((item) => [item, view.placeholders.get(`evidence/${item.id}`)]),
    ),
  );
  return (evidence) => placeholders.get(evidence);
}

/** What every page says about itself. */
function marksOf(views: readonly View[], isDraft: boolean, words: Words): string[] {
  const audience = views[0]?.audience;
  const fictional = views.filter((view) => view.case.data.fictional === true);
  return [
    ...(isDraft ? [words.say('marks.draft')] : []),
    ...fictionMarks(
      fictional.map((view) => view.case.id),
      views.length,
      words,
    ),
    ...(audience?.kind === 'internal' ? [words.say('marks.internal')] : []),
  ];
}

function templateFinding(error: unknown, template: Template): Finding {
  if (error instanceof TemplateError)
    return findingOf(composeCodes.template, {
      message: `The template cannot be printed: ${error.message}`,
      hint: 'Compare the names in it with those that its parameters give.',
      place: { file: error.file },
    });
  if (error instanceof MarkupError)
    return findingOf(composeCodes.markup, {
      message: `What the template prints is not a document: ${error.message}`,
      hint: 'docs/reference/template-elements.md lists the elements and what may stand in each.',
      place: {
        file:
          error.section === undefined
            ? template.file
            : `templates/sections/${error.section}/section.hbs`,
      },
    });
  if (error instanceof MissingMessage)
    return findingOf(composeCodes.missingMessage, {
      message: error.message,
      hint: 'Add it to the language’s file in templates/locales/.',
      place: { file: template.file },
    });
  throw error;
}
