import dedent from 'dedent';
import type { Official, Person } from '../../model/case-file.ts';
import { caseRule } from '../rule.ts';
import { areOneLetterApart, folded } from '../spelling.ts';

const persons = (second: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      name: Nimush Mkitkhveli
      role: victim
    - id: p-two
      name: ${second}
      role: witness
  `,
});

export default caseRule({
  meta: {
    code: 'identity/same-person-twice',
    severity: 'info',
    summary: 'Two entries of the dossier bear the same name, or one that differs by a letter.',
    why: 'Where two sources spell a name in two ways, one person easily becomes two: numbers no longer add up, and what was done to one is told of the other. If two people do bear nearly the same name, the reader must be told.',
    examples: [
      {
        name: 'one letter more',
        files: persons('Nimush Mkhitkhveli'),
        expect: [{ file: 'persons.yaml', line: 5, says: 'nearly the name of “p-one”' }],
      },
      {
        name: 'the same name in another order',
        files: persons('Mkitkhveli Nimush'),
        expect: [{ file: 'persons.yaml', line: 5, says: 'nearly the name of “p-one”' }],
      },
      { name: 'a brother', files: persons('Obrazets Mkitkhveli'), expect: [] },
    ],
  },
  check: ({ case: { officials, persons } }, report) => {
    const bearers = [...officials, ...persons].map((entry) => ({ entry, names: namesOf(entry) }));
    bearers.forEach(({ entry, names }, index) => {
      const earlier = bearers
        .slice(0, index)
        .find((other) => other.entry.id !== entry.id && haveOneName(other.names, names));
      if (!earlier) return;
      report({
        path: [...entry.path, 'name'],
        message: `${entry.data.name ?? entry.id} bears nearly the name of “${earlier.entry.id}”.`,
        hint: 'If both are one person, keep one entry, put the other spelling under its names, and correct the ids where the other is referred to. If they are two, say in description how they are told apart.',
        related: [{ message: 'the other entry', path: earlier.entry.path }],
      });
    });
  },
});

type Names = readonly (readonly string[])[];

const haveOneName = (one: Names, other: Names): boolean =>
  one.some((a) => other.some((b) => areOneName(a, b)));

/** Each as its words, in the order of letters: sources put family and given names in either order. */
const namesOf = ({ data: { name, names = [] } }: Official | Person): Names =>
  name === undefined
    ? []
    : [name, ...names.map(({ value }) => value)]
        .map((value) => (value.match(/[\p{L}\p{M}]+/gu) ?? []).map(folded).sort())
        .filter(({ length }) => length > 1);

/** Equal but for one letter in one word; single letters are initials, which fit too many. */
function areOneName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.some(({ length }) => length < 2)) return false;
  const [a, ...more] = one.filter((word) => !other.includes(word));
  const [b] = other.filter((word) => !one.includes(word));
  if (a === undefined || b === undefined) return a === b;
  return more.length === 0 && areOneLetterApart(a, b);
}
