import type { Host } from '../../host/host.ts';
import { countryName } from './code-of-name.ts';
import { today } from '../dossiers.ts';
import type { NewDossier } from './new-dossier.ts';
import { openWorkspace } from './workspace.ts';

/**
 * An id that nothing has yet: the country, the longest word of the title, and the year. The longest
 * word is mostly the one that tells this case from others. @throws HostError
 */
export async function suggestId(
  host: Host,
  { title, country }: Pick<NewDossier, 'title' | 'country'>,
  folder = '.',
): Promise<string> {
  const year = /\b(?:19|20)\d\d\b/.exec(title)?.[0] ?? today(host).slice(0, 4);
  const stem = [country.toLowerCase(), wordOf(title, country), year].join('-');
  const { dossiers } = await openWorkspace(host, folder);
  let id = stem;
  for (let number = 2; await host.stat(host.join(dossiers, id)); number++)
    id = `${stem}-${String(number)}`;
  return id;
}

/** In Latin letters; a title in another script has none. */
function wordOf(title: string, country: string): string {
  const known = new Set(latinWords(countryName(country)));
  const words = latinWords(title).filter((word) => !known.has(word));
  const [longest = 'case'] = words.sort((a, b) => b.length - a.length);
  return longest.slice(0, 40);
}

const latinWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .match(/(?<!\p{L})[a-z]{3,}(?!\p{L})/gu) ?? [];
