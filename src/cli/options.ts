import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../finding/nearest.ts';
import { isRealDay } from '../schema/days.ts';

/** The options that several commands share. */
export const reports = ['human', 'json'] as const;
export type ReportKind = (typeof reports)[number];

/** What most commands that print a report are given. */
export interface ReportOptions {
  readonly format: ReportKind;
  readonly asOf?: string;
}

export const asOfOption = (): Option =>
  new Option('--as-of <day>', 'the day that counts as today, as 2026-03-01').argParser(dayArgument);

export const strictOption = (): Option => new Option('--strict', 'let warnings fail as errors do');

export const maxWarningsOption = (): Option =>
  new Option('--max-warnings <number>', 'fail if there are more warnings than this').argParser(
    (text) => {
      if (/^\d{1,9}$/.test(text)) return Number(text);
      throw new InvalidArgumentError('Write a number, as in --max-warnings 0.');
    },
  );

export const changedOption = (): Option =>
  new Option(
    '--changed <revision>',
    'only dossiers that have changed since this branch, tag or commit of git',
  );

export const quietOption = (): Option => new Option('-q, --quiet', 'show errors only');

export const reportOption = (): Option =>
  new Option('--format <kind>', 'how it is printed: human or json')
    .argParser((text) => oneOf(text, reports))
    .default('human');

/** A day that exists, as ISO. */
export function dayArgument(text: string): string {
  if (isRealDay(text)) return text;
  throw new InvalidArgumentError('Write a day that exists, as in 2026-03-01.');
}

/** One of some words; says which was meant. */
export function oneOf<T extends string>(text: string, known: readonly T[]): T {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(didYouMean(text, known) ?? `The words are: ${known.join(', ')}.`);
}

/** Collects the words of an option that is given several times, or with commas. */
export const severalOf =
  <T extends string>(known: readonly T[]) =>
  (text: string, earlier: readonly T[] = []): readonly T[] => [
    ...earlier,
    ...text.split(',').map((part) => oneOf(part.trim(), known)),
  ];
