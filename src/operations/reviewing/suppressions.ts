/**
 * What the team has looked at and sets aside for a time, in `suppressions.yaml` of the workspace. No error
 * can be set aside, since it stands for a document that would misstate something, and nothing of the group
 * `privacy`, since whoever reads the suppression does not know what the finding protects.
 */
import { findingOf } from '../../finding/explanation.ts';
import { type Finding, hasErrors, placeIn, type Place } from '../../finding/finding.ts';
import { didYouMean } from '../../finding/nearest.ts';
import type { Host } from '../../host/host.ts';
import { validate } from '../../schema/validate.ts';
import type { SuppressionsFile } from '../../schema/types.ts';
import { readInside } from '../../source/read-inside.ts';
import { readYaml } from '../../source/yaml-file.ts';
import { operationCodes } from '../codes.ts';
import { explanations } from '../explanations.ts';
import { fits } from '../workspace/path-pattern.ts';

export const suppressionsFile = 'suppressions.yaml';

type Entry = SuppressionsFile[number];

export interface Suppressions {
  /** What is wrong with the file, or with an entry of it. */
  readonly findings: readonly Finding[];
  /** Its text, by the name under which findings show it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The findings, with those marked that are set aside. @param dossier of findings that name none */
  readonly mark: (findings: readonly Finding[], dossier?: string) => readonly Finding[];
  /** The entries that set nothing aside. @param findings all that were found, marked */
  readonly unused: (findings: readonly Finding[]) => readonly Finding[];
}

const none: Suppressions = {
  findings: [],
  texts: new Map(),
  mark: (findings) => findings,
  unused: () => [],
};

/** @param asOf the day that counts as today: ISO @throws HostError */
export async function openSuppressions(
  host: Host,
  folder: string,
  asOf: string,
): Promise<Suppressions> {
  const path = host.join(folder, suppressionsFile);
  if (!(await host.stat(path))) return none;
  const file = host.show(path);
  const { bytes, findings: obstacles } = await readInside(host, folder, path);
  if (!bytes) return { ...none, findings: obstacles };
  const { yaml, findings } = readYaml(file, bytes);
  const texts = new Map([[file, yaml?.text ?? new TextDecoder().decode(bytes)]]);
  if (!yaml) return { ...none, findings, texts };
  const placeAt = (at: readonly (string | number)[], where: 'key' | 'value' = 'value'): Place =>
    placeIn(file, yaml.spanAt(at, where), at);
  const checked = await validate<SuppressionsFile>(host, 'suppressions', yaml.data, placeAt);
  const all = (checked.value ?? []).map((entry, index) => ({
    entry,
    place: placeAt([index, 'code']),
  }));
  const refused = (checked.value ?? []).flatMap((entry, index) =>
    refusalOf(entry, (field) => placeAt([index, field])),
  );
  const expired = all.filter(({ entry }) => entry.until < asOf);
  const active = hasErrors(refused) ? [] : all.filter(({ entry }) => entry.until >= asOf);
  return {
    findings: [
      ...findings,
      ...checked.findings,
      ...refused,
      ...expired.map(({ entry, place }) =>
        findingOf(operationCodes.suppressionExpired, {
          message: `This suppression of ${entry.code} ended on ${entry.until}, so its findings count again.`,
          hint: 'Mend what it set aside and delete it here, or decide again and write a later day under until.',
          place,
        }),
      ),
    ],
    texts,
    mark: (found, dossier) =>
      found.map((finding) => {
        const own = active.find(({ entry }) => isAbout(entry, finding, dossier));
        if (!own) return finding;
        const { reason, until, by } = own.entry;
        return {
          ...finding,
          suppressed: { reason, until, ...(by === undefined ? {} : { by }), place: own.place },
        };
      }),
    unused: (found) => {
      const used = new Set(found.map(({ suppressed }) => suppressed?.place));
      return active
        .filter(({ entry, place }) => !used.has(place) && !isOfTheDay(entry))
        .map(({ entry, place }) =>
          findingOf(operationCodes.suppressionUnused, {
            message: `This suppression of ${entry.code} in “${entry.path}” sets nothing aside.`,
            hint: 'If the finding was mended, delete the entry. Otherwise compare path with what a report shows: the id of a dossier, an entry in it, or a file.',
            place,
          }),
        );
    },
  };
}

/** An entry is also about all that stands within it, as a file is about all that stands in it. */
function isAbout({ code, path }: Entry, finding: Finding, known = ''): boolean {
  if (code !== finding.code || !mayBeSuppressed(finding)) return false;
  const { place, dossier = known } = finding;
  if (place && fits(path, place.file)) return true;
  const steps = [dossier, ...(place?.entry ?? '').split('/')].filter((step) => step !== '');
  return steps.some((_, index) => fits(path, steps.slice(0, index + 1).join('/')));
}

/** A page that is there today may be gone tomorrow. */
const isOfTheDay = ({ code }: Entry): boolean =>
  explanations.some((known) => known.code === code && known.needsNetwork === true);

const mayBeSuppressed = ({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean =>
  severity !== 'error' && !code.startsWith('privacy/');

function refusalOf({ code }: Entry, placeOf: (field: keyof Entry) => Place): readonly Finding[] {
  const explanation = explanations.find((known) => known.code === code);
  if (explanation && mayBeSuppressed(explanation)) return [];
  const place = placeOf('code');
  if (!explanation)
    return [
      findingOf(operationCodes.suppressionRefused, {
        message: `There is no finding with the code “${code}”.`,
        hint:
          didYouMean(
            code,
            explanations.map((known) => known.code),
          ) ?? '`dossier list rules` shows all codes.',
        place,
      }),
    ];
  return [
    findingOf(operationCodes.suppressionRefused, {
      message: `Findings with the code ${code} cannot be set aside.`,
      hint: 'Errors stand for documents that would misstate something, and what is found about confidential data protects people. Mend what it says, and delete this entry.',
      place,
    }),
  ];
}
