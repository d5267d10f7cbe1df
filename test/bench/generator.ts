/** Makes dossiers of any size, the same for the same numbers: mixed Latin and Cyrillic, all invented. */
import { stringify } from 'yaml';

export interface Size {
  readonly officials: number;
  /** How many of them are proposed for listing; without it all. */
  readonly designated?: number;
  readonly acts: number;
  readonly evidence: number;
}

/** A generator of numbers between 0 and 1 that always gives the same ones. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const syllables = 'vy my sl su dya ev ul gi sot bai nim ush mki tkh ve li obr az ets chi ta'.split(
  ' ',
);
const cyrillic = 'вы мы сл су дя ев үл гі сот бай ним уш мки тхв ели обр азе ц чит ать'.split(' ');
const words =
  'the court heard read order signed judge prosecutor record hearing witness sentence appeal book library letter statement detention counsel суд приговор решение судья прокурор заседание жалоба арест сот үкімі тергеуші қаулы'.split(
    ' ',
  );

export function generateDossier(id: string, size: Size, seed = 7): ReadonlyMap<string, string> {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const name = (parts: readonly string[]): string => {
    const text = Array.from({ length: 3 }, () => pick(parts)).join('');
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  };
  const evidenceId = (index: number): string => `E-${String(index + 1).padStart(2, '0')}`;
  const cite = (): string =>
    `${evidenceId(Math.floor(next() * size.evidence))}, p. ${String(1 + Math.floor(next() * 40))}`;
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => pick(words)).join(' ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} [@${cite()}].`;
  };
  const day = (): string =>
    `${String(2015 + Math.floor(next() * 8))}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const officialIds = Array.from(
    { length: size.officials },
    (_, index) => `official-${String(index + 1)}`,
  );

  const officials = officialIds.map((official) => ({
    id: official,
    name: `${name(syllables)} ${name(syllables)}`,
    standing: 'alleged',
    names: [
      {
        value: `${name(cyrillic)} ${name(cyrillic)}`,
        kind: 'native',
        script: 'Cyrl',
        language: 'ru',
      },
    ],
    posts: [{ title: 'Judge', organisation: 'city-court', citations: [cite()] }],
    namesakes_checked: { on: '2026-02-01', by: 'researcher-1', result: 'None found.' },
    right_of_reply: { not_asked: 'The case is invented.' },
    exculpatory: { searched_on: '2026-02-01', result: 'None found.' },
  }));
  const perProsecution = 12;
  const prosecutions = Array.from(
    { length: Math.ceil(size.acts / perProsecution) },
    (_, index) => ({
      id: `prosecution-${String(index + 1)}`,
      kind: 'criminal',
      title: `Proceeding ${String(index + 1)}`,
      defendants: ['p-one'],
      court: 'city-court',
      summary: `${sentence(40)} ${sentence(35)}`,
      political_motive: { indicators: ['charge_for_expression'], text: sentence(40) },
      acts: Array.from(
        { length: Math.min(perProsecution, size.acts - index * perProsecution) },
        (_item, act) => ({
          id: `act-${String(act + 1)}`,
          type: pick([
            'extended_detention',
            'refused_release',
            'prosecuted_in_court',
            'obstructed_defence',
          ]),
          date: day(),
          victims: ['p-one'],
          description: `${sentence(30)} ${sentence(25)}`,
          involved: [
            {
              // In turn, so that each has a part where there are enough acts.
              official: officialIds[(index * perProsecution + act) % officialIds.length],
              function: 'judge',
              degree: 'carried_out',
              basis: 'stated',
              citations: [cite()],
            },
          ],
          citations: [cite(), cite()],
        }),
      ),
    }),
  );
  const evidence = Array.from({ length: size.evidence }, (_, index) => ({
    id: evidenceId(index),
    kind: pick(['judgment', 'press', 'ngo_report', 'official_statement']),
    title: `${name(syllables)} ${pick(words)} ${name(cyrillic)}`,
    published: day(),
    publisher: `${name(syllables)} Gazette`,
    url: `https://example.org/${String(index + 1)}`,
    archives: [{ url: `https://archive.example.org/${String(index + 1)}` }],
    origin: `origin-${String(Math.floor(next() * Math.max(2, size.evidence / 3)))}`,
  }));
  const files: Record<string, unknown> = {
    dossier: {
      schema_version: 1,
      id,
      title: 'A generated dossier',
      language: 'en',
      country: 'ZZ',
      status: 'draft',
      as_of: '2026-03-01',
      fictional: true,
      summary: sentence(50),
      context: [1, 2, 3].map(() => sentence(60)).join('\n\n'),
      submitters: [{ organisation: 'Specimen Watch' }],
    },
    organisations: [{ id: 'city-court', name: 'City Court of Vymysl', kind: 'court' }],
    persons: [{ id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim' }],
    officials,
    prosecutions,
    evidence,
    submissions: [
      {
        id: 'eu',
        regime: 'eu-ghrsr',
        designations: officialIds
          .slice(0, size.designated)
          .map((official) => ({ official, criteria: ['EU.A1.c.v'] })),
      },
    ],
    questions: [
      {
        id: 'ep',
        instrument: 'ep-wq',
        addressee: 'council',
        background: sentence(60),
        questions: ['Has the Council discussed the case?'],
      },
    ],
  };
  return new Map(
    Object.entries(files).map(([file, data]) => [
      `${file}.yaml`,
      stringify(data, { lineWidth: 0 }),
    ]),
  );
}

/** Of names that stand nowhere in the texts. */
const rare = {
  latin: 'zqa wev xor kwi juq zof qex wyk'.split(' '),
  cyrillic: 'щъе фьюф жуъ эщох цъя хэф ыщу фъо'.split(' '),
};

/** Witnesses whom only the vault names, beside the one person of a dossier. */
export function generateVault(witnesses: number): {
  readonly persons: string;
  readonly vault: string;
} {
  const ids = Array.from({ length: witnesses }, (_, index) => `w-${String(index + 1)}`);
  const called = (index: number, list: readonly string[]): string =>
    [0, 1]
      .map((part) => {
        const word = [3, 5, 7]
          .map((step) => list[(index * step + part * 4) % list.length])
          .join('');
        return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
      })
      .join(' ');
  const entries = ids.map((id, index) => [
    id,
    {
      level: 'internal',
      values: {
        name: called(index + 2, rare.latin),
        names: [{ value: called(index + 2, rare.cyrillic), kind: 'native', script: 'Cyrl' }],
        address: `${String(index + 31)} Unwritten Lane, Nowhereton`,
        contact: `through the lawyer ${called(index + 5, rare.latin)}`,
      },
    },
  ]);
  return {
    persons: stringify([
      { id: 'p-one', name: 'Nimush Mkitkhveli', role: 'victim' },
      ...ids.map((id) => ({ id, role: 'witness' })),
    ]),
    vault: stringify(Object.fromEntries(entries)),
  };
}
