/** In an annex, the name of somebody who is told hides nobody else whose name it could be in Latin letters. */
import { expect, it } from 'vitest';
import { baseCase } from '../support/base-case.ts';
import { asYaml } from '../support/free-texts.ts';
import { runProgram } from '../support/run-program.ts';

/** Of an annex that tells of Anna Zholdanto, in which her account has these words. */
async function annexWith(account: string, withheld: string) {
  const { code, out, written } = await runProgram(
    {
      ...baseCase,
      'persons.yaml': asYaml([
        {
          id: 'p-one',
          role: 'victim',
          consent: [
            {
              given_by: 'person',
              recipients: ['eu-ghrsr'],
              scope: 'See covers',
              covers: ['name', 'account'],
              on: '2026-01-15',
            },
          ],
        },
        { id: 'p-two', role: 'witness' },
      ]),
      'vault.yaml': asYaml({
        'p-one': {
          level: 'recipient',
          recipients: ['eu-ghrsr'],
          values: { name: 'Анна Жолданто', description: account },
        },
        'p-two': { level: 'internal', values: { name: withheld } },
      }),
    },
    'build',
    '--format',
    'text',
    '--audience',
    'eu-ghrsr',
  );
  const isMade = [...written.keys()].some((path) => path.includes('CONFIDENTIAL'));
  return { code, out, isMade };
}

it('tells of whom the authority may be told', async () => {
  expect(await annexWith('Anna Zholdanto was there.', 'Борис Образецкий')).toMatchObject({
    code: 0,
    isMade: true,
  });
});

it.each([
  ['in another script, which one of the tables writes alike', 'Анна Золданто'],
  ['in Latin letters, as one of the tables writes the other', 'Anna Zoldanto'],
])('withholds a name %s', async (_, name) => {
  const { code, out, isMade } = await annexWith('Anna Zoldanto hid her.', name);
  expect([code, isMade]).toEqual([1, false]);
  expect(out).not.toContain('Zoldanto');
});
