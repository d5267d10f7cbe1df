/**
 * Every name, date and number of the real dossiers stands in the reports that they are drawn from. The
 * reports are not part of the project; the lists beside this test say in which of them, and in which
 * line, each stands, and `trace.ts` makes and checks the lists for whoever has the reports.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from './extract.ts';

const dossiers = fileURLToPath(new URL('../../dossiers/', import.meta.url));
const read = (file: string): string => readFileSync(file, 'utf8');
const real = readdirSync(dossiers).filter(
  (id) => !/^fictional: true$/m.test(read(path.join(dossiers, id, 'dossier.yaml'))),
);

type Places = Readonly<Record<string, string>>;
interface FactList {
  readonly reports: Places;
  readonly names: Places;
  readonly dates: Places;
  readonly numbers: Places;
}
const listOf = (id: string): FactList =>
  parse(read(fileURLToPath(new URL(`${id}.yaml`, import.meta.url)))) as FactList;

const groups = ['names', 'dates', 'numbers'] as const;
const untraced = (folder: string, list: FactList): string[] => {
  const facts = factsOf(folder);
  return groups.flatMap((group) => [...facts[group]].filter((fact) => !(fact in list[group])));
};

it('there are real dossiers to check', () => {
  expect(real.length).toBeGreaterThanOrEqual(4);
});

describe.each(real)('%s', (id) => {
  const list = listOf(id);

  it('states no name, date or number whose place in a report is not written down', () => {
    expect(untraced(path.join(dossiers, id), list)).toEqual([]);
  });

  it('has a list without entries that the dossier no longer states', () => {
    const facts = factsOf(path.join(dossiers, id));
    for (const group of groups)
      expect(Object.keys(list[group]).filter((fact) => !facts[group].has(fact))).toEqual([]);
  });

  it('names a report and a line for each', () => {
    const reports = Object.values(list.reports);
    for (const place of groups.flatMap((group) => Object.values(list[group])))
      for (const one of place.split(', ')) {
        expect(one).toMatch(/^\d{3}:\d+$/);
        expect(reports).toContain(one.slice(0, 3));
      }
  });

  it.each([
    [
      'date',
      (text: string) => `${text}# planted\nwhy_now: On 24 January 2013 something happened.\n`,
    ],
    [
      'name',
      (text: string) => `${text}# planted\nwhy_now: A judge called Vymysl Sudyaev gave it.\n`,
    ],
    ['number', (text: string) => `${text}# planted\nwhy_now: There were 4711 of them.\n`],
  ])('would find a %s that no report has', (_, plant) => {
    const copy = mkdtempSync(path.join(tmpdir(), 'facts-'));
    try {
      cpSync(path.join(dossiers, id), copy, { recursive: true });
      const file = path.join(copy, 'dossier.yaml');
      writeFileSync(file, plant(read(file)));
      expect(untraced(copy, list)).not.toEqual([]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
