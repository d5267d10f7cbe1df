import { type Catalogue, printedIn } from '../catalogue/catalogue.ts';
import type { Question, Submission } from '../model/case-file.ts';
import type { View } from '../redact/redact.ts';
import { PackTexts } from './pack-texts.ts';
import { Registry } from './registry.ts';
import type { ViewTools } from './view/tools.ts';
import { Words } from './words.ts';

/** What is said about a document is said in its language; nothing where there are no words for it. */
export function toolsFor(
  view: View,
  { data, path }: Submission | Question,
  catalogue: Catalogue,
): ViewTools | undefined {
  const { language: own } = view.case.data;
  const accepted =
    'instrument' in data
      ? (catalogue.instruments.get(data.instrument)?.pack.languages.codes ?? [])
      : [];
  const printed = printedIn(data.language ?? own, own, accepted, catalogue);
  if (!printed) return undefined;
  const { locale, languages } = printed;
  return {
    view,
    words: new Words(locale),
    registry: new Registry(languages, own, path),
    pack: new PackTexts(languages, []),
    sent: new Map(),
  };
}
