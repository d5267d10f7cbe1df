/** How a text can speak of an institution where it may not, or should not, name an official. */
import { settled } from '../model/build.ts';
import type { Official, Organisation } from '../model/case-file.ts';
import type { Phrase } from '../schema/types.ts';
import { firstText } from '../model/phrase.ts';

/**
 * A hint with the institution and the office as the dossier has them, at the time of what the official
 * is said to have done.
 */
export function institutionalWording({ involvements, posts }: Official, language: string): string {
  const acted = involvements.flatMap(({ post }) => post ?? []);
  const held = acted.length > 0 ? acted : posts.slice(-1);
  const bodies = [
    ...held.map(({ organisation }) => organisation),
    ...involvements.map(({ act }) => act.organisation),
  ].flatMap((organisation) => (organisation ? (settled(organisation) ?? []) : []));
  const institutions = unique(bodies.map(({ data }) => inLanguage(data.name, language)));
  const offices = unique(
    held.map(({ data, organisation }) =>
      [data.title, nameOfBody(organisation && settled(organisation))]
        .flatMap((part) => (part === undefined ? [] : [inLanguage(part, language)]))
        .join(', '),
    ),
  );
  if (institutions.length === 0 && offices.length === 0)
    return 'Write of the court or the office instead.';
  const choices = [
    ...(institutions.length === 0 ? [] : [`of the institution: ${orOf(institutions)}`]),
    ...(offices.length === 0 ? [] : [`of the office held at the time: ${orOf(offices)}`]),
  ];
  return `Write ${choices.join('; or ')}.`;
}

const nameOfBody = (organisation: Organisation | undefined): Phrase | undefined =>
  organisation?.data.name;

const inLanguage = (phrase: Phrase, language: string): string =>
  typeof phrase === 'string' ? phrase : (phrase[language] ?? firstText(phrase));

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const orOf = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(' or ');
