import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Official } from '../../model/case-file.ts';
import type { SheetPack } from '../../schema/types.ts';
import { victimsOf } from './acts-by-type.ts';
import {
  contactOf,
  type DocumentView,
  type Drafted,
  type DossierView,
  dossierView,
  type SubmitterView,
  submittersOf,
} from './dossier.ts';
import { shortDate } from './disputed.ts';
import { gapsIn, gapsOf } from './elements.ts';
import { type OfficialView, officialView } from './people.ts';
import { type DesignationView, designationView } from './submission.ts';
import type { ViewTools } from './tools.ts';

/** What the `sheet.hbs` of a sheet about one official is given. */
export interface OfficialSheetView {
  readonly document: DocumentView;
  readonly dossier: DossierView;
  readonly submitters: readonly SubmitterView[];
  /** Whom the reader can ask. */
  readonly contact: readonly string[];
  readonly official: OfficialView;
  /** False for those whom the sources mention, and whom acts affected. */
  readonly isAlleged: boolean;
  /** Of those who are not accused nobody needs to have asked: what is recorded is printed all the same. */
  readonly hasOtherSide: boolean;
  /** Acts that were done to the official. */
  readonly suffered: readonly SufferedActView[];
  /** The listings of the official that the dossier asks for. */
  readonly pleas: readonly PleaView[];
  /** What is missing, each once, over all frameworks. */
  readonly gaps: readonly string[];
}

export interface SufferedActView {
  readonly date: string;
  readonly act: string;
  /** Where it was done to others as well: all of them. */
  readonly victims: string | null;
  readonly cites: string | null;
}

export interface PleaView {
  readonly regime: string;
  readonly authority: string;
  readonly designation: DesignationView;
}

/** @param tools of the dossier in which the official is described */
export function officialSheetView(
  official: Official,
  pack: SheetPack,
  catalogue: Catalogue,
  tools: ViewTools,
): Drafted<OfficialSheetView> {
  const { words, registry, view, pack: texts } = tools;
  const { data, submissions, prosecutions } = view.case;
  const shown = officialView(official, tools);
  const isAlleged = official.data.standing === 'alleged';
  const pleas = submissions.flatMap((submission): PleaView[] => {
    const form = catalogue.regimes.get(submission.data.regime);
    if (!form) return [];
    const { pack: regime, translations } = form;
    const own = { ...tools, pack: texts.of(translations) };
    return submission.designations
      .filter((designation) => designation.official === official)
      .map((designation) => ({
        regime: own.pack.say(regime.name),
        authority: own.pack.say(regime.authority),
        designation: designationView(designation, regime, own),
      }));
  });
  const gaps = [
    ...gapsOf(official, tools),
    ...pleas.flatMap(({ designation }) => gapsIn(designation.elements, tools)),
  ];
  return {
    document: {
      title: texts.say(pack.name),
      subtitle: shown.title,
      date: words.date(data.as_of),
      asOf: words.date(data.as_of),
    },
    dossier: dossierView(tools),
    submitters: submittersOf(tools),
    contact: contactOf(tools),
    official: shown,
    isAlleged,
    hasOtherSide: isAlleged || shown.exculpatory !== null || shown.reply.answer !== null,
    suffered: prosecutions
      .flatMap(({ acts }) => acts)
      .filter(({ victims }) =>
        victims.some((victim) => victim.kind === 'official' && victim.official === official),
      )
      .map((act) => ({
        date: shortDate(act.date, tools),
        act: words.say(`acts.${act.data.type}.event`),
        victims: act.victims.length > 1 ? victimsOf(act, tools) : null,
        cites: registry.cites(act.citations),
      })),
    pleas,
    // Of somebody who is accused of nothing, nothing is missing.
    gaps: isAlleged ? [...new Set(gaps)] : [],
  };
}
