/** Which addresses of a dossier a server may be asked for, and what came out. */
import { type LinkAsker } from '../../links/link-asker.ts';
import type { LinkCheck, LinkSought } from '../../links/links.ts';
import { publicAudience } from '../../redact/audience.ts';
import { maskOf } from '../../redact/mask.ts';
import { type Spellings, withheldStrings } from '../../redact/withheld.ts';
import type { DossierFile, EvidenceItem, VaultFile } from '../../schema/types.ts';
import { exhibitAt, type Exhibits } from '../../source/exhibits.ts';

export interface LinkingDossier {
  readonly data: DossierFile;
  readonly vault: VaultFile;
  readonly exhibits: Exhibits;
  readonly catalogue: Spellings;
}

/** @param asker absent where the network is not used */
export async function checkLinks(
  dossier: LinkingDossier,
  asker: LinkAsker | undefined,
): Promise<readonly LinkCheck[]> {
  const links = linksOf(dossier);
  if (asker) return asker.ask(links);
  return links.map(({ evidence, path, kind, url }) => ({
    evidence,
    path,
    kind,
    url,
    result: { state: 'not_asked', why: 'offline' },
  }));
}

/**
 * As the tracked files have them: what the vault adds is not among them. Whoever asks a server for an
 * address tells it, and all on the way, that somebody knows the address.
 */
function linksOf({ data, vault, exhibits, catalogue }: LinkingDossier): LinkSought[] {
  const mask = maskOf(
    withheldStrings(vault, publicAudience, catalogue, [
      ...(data.officials ?? []),
      ...(data.persons ?? []),
    ]),
  );
  const isTelling = (url: string): boolean =>
    [url, decoded(url)].some((text) => mask(text) !== text);
  return (data.evidence ?? []).flatMap((item, index) => {
    const { id, url, archives = [], confidentiality = 'public' } = item;
    const addresses = [
      ...(url === undefined ? [] : [{ kind: 'source' as const, url, step: ['url'] }]),
      ...archives.map((archive, place) => ({
        kind: 'archive' as const,
        url: archive.url,
        step: ['archives', place, 'url'],
      })),
    ];
    return addresses.map(({ kind, url: address, step }): LinkSought => ({
      evidence: id,
      path: ['evidence', index, ...step],
      kind,
      url: address,
      files: keptFiles(item, exhibits),
      ...(confidentiality !== 'public'
        ? { barred: 'confidential' }
        : isTelling(address)
          ? { barred: 'withheld' }
          : {}),
    }));
  });
}

/** What stands there is not a translation, nor what somebody recognised or blackened. */
const keptFiles = ({ files = [] }: EvidenceItem, exhibits: Exhibits): LinkSought['files'] =>
  files.flatMap(({ path, sha256, role = 'original' }) => {
    const mediaType = exhibitAt(exhibits, path)?.mediaType;
    return sha256 !== undefined && (role === 'original' || role === 'capture')
      ? [{ path, sha256, ...(mediaType === undefined ? {} : { mediaType }) }]
      : [];
  });

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A lone percent sign stands for itself.
    return url;
  }
}
