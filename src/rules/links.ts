/** What rules on links have in common. */
import type { LinkCheck } from '../links/links.ts';
import type { Evidence } from '../model/case-file.ts';
import { evidenceName } from './names.ts';
import type { CaseRuleInput } from './rule.ts';

type State = LinkCheck['result']['state'];

export interface LinkIn<S extends State> extends Omit<LinkCheck, 'result'> {
  readonly result: Extract<LinkCheck['result'], { readonly state: S }>;
  /** `The link of E-01 (“Reader jailed”)`, `The archived copy of …`. */
  readonly name: string;
  /** Whether the dossier keeps the item in another way: as a file, or behind another address. */
  readonly hasOtherCopy: boolean;
}

export function linksIn<S extends State>(
  { links, case: file }: CaseRuleInput,
  state: S,
): readonly LinkIn<S>[] {
  return links.flatMap((link) => {
    const { evidence, kind, result } = link;
    const item = file.evidence.find(({ id }) => id === evidence);
    if (!item || !isIn(result, state)) return [];
    const what = kind === 'archive' ? 'archived copy' : 'link';
    const name = `The ${what} of ${evidenceName(item)}`;
    return [{ ...link, result, name, hasOtherCopy: hasOtherCopy(item, link) }];
  });
}

const isIn = <S extends State>(
  result: LinkCheck['result'],
  state: S,
): result is Extract<LinkCheck['result'], { readonly state: S }> => result.state === state;

const hasOtherCopy = ({ data: { files = [], archives = [] } }: Evidence, { url }: LinkCheck) =>
  files.length > 0 || archives.some((archive) => archive.url !== url);

/** Where anybody can look for copies of a page, and have one made. */
export const archiveServices =
  'the Wayback Machine (web.archive.org/save), archive.today or Perma.cc';
