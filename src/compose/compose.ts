/**
 * Makes documents of a case: the data for the templates, the templates' markup, the markup's blocks.
 * Text that is wrong is a finding; templates that are wrong name themselves.
 */
import { type Catalogue, localeFor, type Template } from '../catalogue/catalogue.ts';
import type { Document } from '../document/document.ts';
import { findingOf } from '../finding/explanation.ts';
import type { Finding } from '../finding/finding.ts';
import type { Question, Submission } from '../model/case-file.ts';
import type { View } from '../redact/redact.ts';
import type { LocaleFile } from '../schema/types.ts';
import type { Exhibits } from '../source/exhibits.ts';
import { assemble } from './assemble.ts';
import { composeCodes } from './codes.ts';
import { MarkupError } from './markup/parse.ts';
import { NoteBook } from './notes.ts';
import { Registry } from './registry.ts';
import { TemplateEngine, TemplateError } from './template/engine.ts';
import { type Counted, deferredView } from './view/deferred.ts';
import { questionView } from './view/question.ts';
import { submissionView } from './view/submission.ts';
import type { ViewTools } from './view/tools.ts';
import { MissingMessage, Words } from './words.ts';

export interface ComposeInput {
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly exhibits: Exhibits;
  /** Whether the document carries the mark of a draft. */
  readonly isDraft: boolean;
}

export interface Composed {
  /** Absent if a template is wrong. */
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

export function composeSubmission(submission: Submission, input: ComposeInput): Composed {
  const regime = input.catalogue.regimes.get(submission.data.regime);
  if (!regime) throw new Error('A submission under an unknown regime is not composed.');
  const { pack, template } = regime;
  return compose(submission, template, input, (tools) => {
    const data = submissionView(submission, pack, tools);
    return { data, title: data.document.title, subtitle: data.document.subtitle };
  });
}

export function composeQuestion(question: Question, input: ComposeInput): Composed {
  const instrument = input.catalogue.instruments.get(question.data.instrument);
  if (!instrument) throw new Error('A question in an unknown form is not composed.');
  const { pack, template } = instrument;
  return compose(question, template, input, (tools) => {
    const frameworks = (question.data.regimes ?? []).flatMap(
      (id) => input.catalogue.regimes.get(id)?.pack ?? [],
    );
    const data = questionView(question, pack, frameworks, tools);
    return {
      data,
      title: data.document.title,
      subtitle: data.document.subtitle,
      counted: { question, pack },
    };
  });
}

interface Content {
  readonly data: object;
  readonly title: string;
  readonly subtitle: string;
  readonly counted?: Counted;
}

function compose(
  request: Submission | Question,
  template: Template,
  { view, catalogue, exhibits, isDraft }: ComposeInput,
  content: (tools: ViewTools) => Content,
): Composed {
  const dossier = view.case.data;
  const language = request.data.language ?? dossier.language;
  const locale = localeFor(language, catalogue);
  if (!locale) throw new Error(`There are no words for the language “${language}”.`);
  const { words, engine } = printingIn(locale, catalogue);
  const registry = new Registry(words, dossier.language);
  const notes = new NoteBook(view, words, 'designations' in request);
  const tools: ViewTools = { view, words, registry };
  const evidence = new Map(view.case.evidence.map((item) => [item.id, item]));
  try {
    const { data, title, subtitle, counted } = content(tools);
    const body = assemble(`<document>${engine.render(template, data)}</document>`, {
      registry,
      notes,
      words,
      cite: (id) => evidence.get(id),
      deferred: (section, before) => {
        const made = deferredView(section, { notes, exhibits, before, counted }, tools);
        return `<document>${engine.renderSection(section, made)}</document>`;
      },
    });
    const identifier = `${dossier.id}/${request.id}`;
    const date = request.data.date ?? dossier.as_of;
    return {
      findings: [],
      document: {
        title: `${title}: ${subtitle}`,
        language: words.language,
        properties: {
          author: (dossier.submitters ?? []).map(({ organisation }) => organisation).join('; '),
          subject: subtitle,
          keywords: [identifier],
          date,
          identifier,
        },
        running: {
          marks: marksOf(view, isDraft, words),
          header: subtitle,
          footer: words.say('running.footer', {
            identifier,
            asOf: words.date(dossier.as_of),
          }),
          pageNumber: words.say('running.page', { page: '{page}', pages: '{pages}' }),
        },
        body,
        notes: notes.notes,
        notesHeading: words.say('notes.heading'),
      },
    };
  } catch (error) {
    return { findings: [templateFinding(error, template)] };
  }
}

interface Printing {
  readonly words: Words;
  readonly engine: TemplateEngine;
}

const printings = new WeakMap<Catalogue, Map<LocaleFile, Printing>>();

/** Templates and messages are compiled once for all documents in a language, not for each. */
function printingIn(locale: LocaleFile, catalogue: Catalogue): Printing {
  const known = printings.get(catalogue) ?? new Map<LocaleFile, Printing>();
  printings.set(catalogue, known);
  let printing = known.get(locale);
  if (!printing) {
    const words = new Words(locale);
    printing = { words, engine: new TemplateEngine(catalogue, words) };
    known.set(locale, printing);
  }
  return printing;
}

/** What every page says about itself. */
function marksOf(view: View, isDraft: boolean, words: Words): string[] {
  return [
    ...(isDraft ? [words.say('marks.draft')] : []),
    ...(view.case.data.fictional === true ? [words.say('marks.fictional')] : []),
    ...(view.audience.kind === 'internal' ? [words.say('marks.internal')] : []),
    ...(view.audience.kind === 'recipient'
      ? [words.say('marks.recipient', { recipient: view.audience.recipient })]
      : []),
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
