import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { Act } from '../../model/case-file.ts';
import { actsOf } from '../acts.ts';
import { actName } from '../names.ts';
import { caseRule } from '../rule.ts';

const act = (victims: string, second: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: sentenced
          date: 2020-11-30
          victims: ${victims}
          citations: [E-01]
          involved:
            - official: sudyaev-vymysl
              function: judge
              basis: stated
              citations: [E-01]
            - official: sudyaev-vymysl
              function: ${second}
              basis: stated
              citations: [E-02]
  `,
});

export default caseRule({
  meta: {
    code: 'reference/listed-twice',
    severity: 'warning',
    summary: 'An act names the same person, or the same part of an official in it, twice.',
    why: 'The document would name someone twice in one breath, and a reader who counts would count one more person. Usually another one was meant.',
    examples: [
      {
        name: 'a person and a judge twice',
        files: act('[p-one, p-one]', 'judge'),
        expect: [
          { file: 'prosecutions.yaml', line: 9, says: '“p-one” stands twice under victims' },
          {
            file: 'prosecutions.yaml',
            line: 16,
            says: '“sudyaev-vymysl” stands twice under involved',
          },
        ],
      },
      {
        name: 'one person, and an official who did two things',
        files: act('[p-one]', 'prosecutor'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const item of actsOf(file))
      for (const { list, id, path } of repeatedIn(item))
        report({
          path,
          message: `“${id}” stands twice under ${list} of ${actName(item)}.`,
          hint:
            list === 'victims'
              ? 'Delete one of the two, or write the person who was meant.'
              : 'Put the citations of both entries into one, and delete the other; or write the official who was meant.',
        });
  },
});

interface Entry {
  readonly list: 'victims' | 'involved';
  readonly id: string;
  readonly path: Path;
}

/** An official may well do two things in one act: only the same thing twice is a repetition. */
function repeatedIn({ data, path }: Act): Entry[] {
  const entries: (Entry & { readonly key: string })[] = [
    ...(data.victims ?? []).map((id, index) => ({
      list: 'victims' as const,
      id,
      key: `victim ${id}`,
      path: [...path, 'victims', index],
    })),
    ...(data.involved ?? []).map(({ official: id, function: part }, index) => ({
      list: 'involved' as const,
      id,
      key: `${part} ${id}`,
      path: [...path, 'involved', index, 'official'],
    })),
  ];
  return entries.filter(
    ({ key }, index) => entries.findIndex((earlier) => earlier.key === key) < index,
  );
}
