import { plural } from './plural.ts';

export interface Checked {
  readonly current: readonly unknown[];
  readonly outdated: readonly { readonly state: 'different' | 'missing' }[];
}

/** Of documents that were compared with those on the disk: how many differ, and what to do then. */
export function checkLine({ current, outdated }: Checked): string {
  const all = plural(current.length + outdated.length, 'file', 'files');
  if (current.length + outdated.length === 0) return 'There was nothing to compare.\n';
  if (outdated.length === 0) return `Compared ${all}: each is what would be made now.\n`;
  const count = (state: 'different' | 'missing'): number =>
    outdated.filter((file) => file.state === state).length;
  const said = [
    plural(count('different'), 'is not what would be made now', 'are not what would be made now'),
    plural(count('missing'), 'is missing', 'are missing'),
  ].filter((part) => !part.startsWith('0 '));
  return (
    `Compared ${all}: ${said.join(', ')}.\n` +
    '→ Run the same without --check, and read what has changed before you send it.\n'
  );
}
