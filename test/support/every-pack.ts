/** The shipped dossiers with a request for every pack that there is, in every language that can be printed. */
import { type Catalogue, criterionOf } from '../../src/catalogue/catalogue.ts';
import { actsPleaded, frameworksFor } from '../../src/catalogue/fit.ts';
import type { CaseFile } from '../../src/model/case-file.ts';
import { asksQuestions, isTabled, kindOf } from '../../src/model/instrument.ts';
import { prepareDossier } from '../../src/operations/prepare.ts';
import type { PreparedDossier } from '../../src/operations/prepare/prepared.ts';
import { publicAudience } from '../../src/redact/audience.ts';
import type {
  DossierFile,
  InstrumentPack,
  QuestionsFile,
  SubmissionsFile,
} from '../../src/schema/types.ts';
import { builtIn } from './base-case.ts';
import { host } from './shipped.ts';

export const asOf = '2026-11-22';

/** @param only the id of one request; without it all */
export async function prepareEveryPack(id: string, only?: string): Promise<PreparedDossier> {
  const options = { catalogue: builtIn, audience: publicAudience, asOf };
  const { view } = await prepareDossier(host, `dossiers/${id}`, { ...options, requests: () => [] });
  if (!view) throw new Error(`${id} cannot be read.`);
  return prepareDossier(host, `dossiers/${id}`, {
    ...options,
    extra: (data) => {
      const { submissions, questions, ...rest } = withEveryPack(data, view.case, builtIn);
      const isAsked = (item: { readonly id: string }): boolean =>
        only === undefined || item.id === only;
      return {
        ...rest,
        submissions: submissions?.filter(isAsked) ?? [],
        questions: questions?.filter(isAsked) ?? [],
      };
    },
  });
}

function withEveryPack(data: DossierFile, file: CaseFile, catalogue: Catalogue): DossierFile {
  return {
    ...data,
    submissions: [...catalogue.regimes.keys()].map((id) => submissionUnder(id, file, catalogue)),
    questions: [...catalogue.instruments.values()].flatMap(({ pack }) =>
      languagesOf(pack, catalogue).map((language) => questionIn(pack, language)),
    ),
  };
}

/** All who are accused; with the grounds that their acts carry, else with one that they do not. */
function submissionUnder(
  regime: string,
  file: CaseFile,
  catalogue: Catalogue,
): SubmissionsFile[number] {
  const accused = file.officials.filter(
    (official) =>
      official.data.standing === 'alleged' &&
      official.data.name !== undefined &&
      official.data.deceased === undefined &&
      actsPleaded(official).length > 0,
  );
  // Those of whom everything is known that some frameworks ask for, so that all are made; else all.
  const known = accused.filter(({ data: { exculpatory }, birthDate }) => exculpatory && birthDate);
  const designations = (known.length > 0 ? known : accused).flatMap((official) => {
    const fit = frameworksFor(official, file.data.country, catalogue).find(
      ({ pack }) => pack.id === regime,
    );
    const pack = catalogue.regimes.get(regime)?.pack;
    if (!pack) return [];
    const codes = fit?.criteria.length
      ? fit.criteria.slice(0, 2).map(({ code }) => code)
      : pack.criteria.slice(0, 1).map(({ code }) => code);
    const facts = codes.flatMap((criterion) => {
      const [kind] = criterionOf(pack, criterion)?.threshold?.kinds ?? [];
      return kind === undefined
        ? []
        : [{ criterion, kind, facts: 'Facts, as the source says [@E-01].' }];
    });
    return [
      {
        official: official.id,
        criteria: codes,
        ...(facts.length > 0 ? { threshold_facts: facts } : {}),
      },
    ];
  });
  return {
    id: regime,
    regime,
    interest: 'The addressee can act [@E-01].',
    ...(designations.length > 0 ? { designations } : {}),
  };
}

const languagesOf = (
  { languages: { codes } }: InstrumentPack,
  { locales }: Catalogue,
): string[] => {
  const printable = codes.filter((code) => locales.has(code));
  return printable.length > 0 ? printable : codes.slice(0, 1);
};

function questionIn(pack: InstrumentPack, language: string): QuestionsFile[number] {
  const [addressee] = pack.addressees ?? [];
  const hasText = !asksQuestions(pack) || kindOf(pack) !== 'sentence';
  return {
    id: `${pack.id}-${language}`,
    instrument: pack.id,
    language,
    ...(addressee ? { addressee: addressee.id } : {}),
    ...(isTabled(pack)
      ? { similar_questions: { searched_on: '2026-02-01', by: 'assistant-1', result: 'None.' } }
      : {}),
    subject: 'Subject of the text',
    ...(hasText ? { background: 'A text of a few words [@E-01].' } : {}),
    ...(asksQuestions(pack)
      ? {
          questions: ['first question', 'second question'].slice(
            0,
            pack.limits.sub_questions?.max ?? 2,
          ),
        }
      : {}),
  };
}
