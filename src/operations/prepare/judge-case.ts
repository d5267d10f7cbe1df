/** What is found about a case: in the files of its evidence, behind its links, beside its fields, and by the rules. */
import type { Finding, Path } from '../../finding/finding.ts';
import type { Host } from '../../host/host.ts';
import type { LinkCheck } from '../../links/links.ts';
import { checkCase } from '../../rules/engine.ts';
import type { DossierSource } from '../../source/dossier-source.ts';
import { type Compared, comparedIn } from '../evidence/compared.ts';
import { checkEvidence } from '../evidence/evidence-checks.ts';
import { checkLinks } from '../evidence/link-checks.ts';
import { findWithheldElsewhere } from '../confidential/withheld-elsewhere.ts';
import { findWithheldInExhibits } from '../confidential/withheld-in-exhibits.ts';
import type { PrepareOptions } from './prepared.ts';
import type { InForm } from './read-in-form.ts';
import type { SeenCase } from './see-as.ts';

export interface JudgedCase {
  readonly findings: readonly Finding[];
  /** Not masked. */
  readonly compared: readonly Compared[];
  /** Not masked. */
  readonly links: readonly LinkCheck[];
}

/** In megabytes: larger ones most mail servers and repositories refuse, or warn of. */
const largestUsual = 50;
const oneYear = 365;

/** @throws HostError */
export async function judgeCase(
  host: Host,
  folder: string,
  { source, data, vault, texts }: InForm,
  { view, reviews }: SeenCase,
  options: PrepareOptions,
): Promise<JudgedCase> {
  const { exhibits } = source;
  const { catalogue, asOf, shared = new Map<string, string>(), linkAsker } = options;
  const placeAt = (path: Path) => source.placeAt(path);
  const checks = await checkEvidence(host, { data, evidence: view.case.evidence, exhibits });
  const links = await checkLinks({ data, vault, exhibits, catalogue }, linkAsker);
  const slipped = [
    ...(await findWithheldElsewhere(host, folder, view.withheld, {
      texts: withoutVault(texts, source),
      shared,
    })),
    ...(await findWithheldInExhibits(host, { data, exhibits, withheld: view.withheld, placeAt })),
  ];
  const found = checkCase(
    {
      case: view.case,
      folder: source.id,
      view,
      data,
      vault,
      catalogue,
      exhibits,
      checks,
      links,
      largestExhibit: options.largestExhibit ?? largestUsual,
      reviews,
      asOf,
      staleAfterDays: options.staleAfterDays ?? oneYear,
    },
    source,
  );
  return { findings: [...slipped, ...found], compared: comparedIn(checks, placeAt), links };
}

const withoutVault = (
  texts: ReadonlyMap<string, string>,
  { vault }: DossierSource,
): ReadonlyMap<string, string> => new Map([...texts].filter(([file]) => file !== vault?.file));
