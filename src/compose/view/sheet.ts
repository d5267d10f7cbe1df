import type { Regime } from '../../catalogue/catalogue.ts';
import type { Official, Question } from '../../model/case-file.ts';
import { asksQuestions, isTabled, kindOf } from '../../model/instrument.ts';
import { namingsIn } from '../../model/naming.ts';
import type { InstrumentPack } from '../../schema/types.ts';
import { allegedOfficials } from './form.ts';
import { officialName } from './people.ts';
import { type StatementView, statementView } from './regime.ts';
import type { ViewTools } from './tools.ts';

/** What the sheet says that stands beside a text and is no part of it. */
export interface SheetView {
  readonly addressee: string | null;
  /** Whose sheet it is. */
  readonly intro: string;
  /** What stands in front: that it is a draft, and for whom. */
  readonly draft: { readonly title: string; readonly text: string };
  /** The search for similar texts; null where there is no register to search. */
  readonly similar: { readonly text: string; readonly result: string | null } | null;
  /** Whether the text names officials, and why. */
  readonly naming: string;
  /** The frameworks under which the text asks for listings. */
  readonly frameworks: readonly FrameworkView[];
  /** False for forms, whose fields nobody counts. */
  readonly isCounted: boolean;
}

export interface FrameworkView {
  readonly name: string;
  readonly status: string;
  /** Until when it holds; null where what was read gives no end. */
  readonly expiry: StatementView | null;
}

interface SheetInput {
  readonly question: Question;
  readonly instrument: InstrumentPack;
  readonly addressee: string | null;
  readonly frameworks: readonly Regime[];
}

export function sheetView(
  { question, instrument, addressee, frameworks }: SheetInput,
  tools: ViewTools,
): SheetView {
  const { words } = tools;
  return {
    addressee,
    intro: words.say(introOf(instrument)),
    draft: draftOf(instrument, tools),
    similar: isTabled(instrument) ? similarOf(question, instrument, tools) : null,
    naming: namingOf(question, instrument, tools),
    frameworks: frameworks.map(({ pack: { name, status, expires }, translations }) => {
      const own = { ...tools, pack: tools.pack.of(translations) };
      return {
        name: own.pack.say(name),
        status: words.say(`sheet.frameworkStatus.${status}`),
        expiry: expires ? statementView(expires, own) : null,
      };
    }),
    isCounted: kindOf(instrument) !== 'form',
  };
}

function introOf(instrument: InstrumentPack): string {
  const kind = kindOf(instrument);
  if (kind === 'letter') return 'sheet.introLetter';
  if (kind === 'form') return 'sheet.introForm';
  return asksQuestions(instrument) ? 'sheet.intro' : 'sheet.introText';
}

function draftOf(instrument: InstrumentPack, { words }: ViewTools): SheetView['draft'] {
  const kind = kindOf(instrument);
  if (kind === 'letter')
    return { title: words.say('letter.draftTitle'), text: words.say('letter.draft') };
  if (kind === 'form')
    return { title: words.say('form.draftTitle'), text: words.say('form.draft') };
  return {
    title: words.say('question.draftTitle'),
    text: `${words.say('question.draft')} ${words.say('question.blankNumber')}`,
  };
}

function similarOf(
  { data: { similar_questions: search }, path }: Question,
  instrument: InstrumentPack,
  { words, registry }: ViewTools,
): SheetView['similar'] {
  const texts = asksQuestions(instrument) ? 'similar' : 'similarTexts';
  return search
    ? {
        text: words.say(`sheet.${texts}Searched`, { date: words.date(search.searched_on) }),
        result: registry.phrase(search.result, path),
      }
    : { text: words.say(`sheet.${texts}None`), result: null };
}

/** With a reason the author says it; without one the text does. */
function namingOf(question: Question, instrument: InstrumentPack, tools: ViewTools): string {
  const { words, view } = tools;
  const namesOf = (officials: Iterable<Official>) =>
    words.list([...officials].map((official) => officialName(official, tools)));
  const reason = question.data.name_officials;
  if (reason !== undefined) return words.say('sheet.naming', { reason });
  const inFields = kindOf(instrument) === 'form' ? allegedOfficials(view.case) : [];
  if (inFields.length > 0) return words.say('sheet.namingForm', { names: namesOf(inFields) });
  const named = new Set(namingsIn(question, view.case).map(({ official }) => official));
  return named.size === 0
    ? words.say('sheet.notNaming')
    : words.say('sheet.namingUnexplained', { names: namesOf(named) });
}
