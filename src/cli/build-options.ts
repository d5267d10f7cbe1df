/** What `build` and `watch` can be told. */
import type { Command } from 'commander';
import type { BuildOptions } from '../operations/making/build.ts';
import { type MakingWords, toMakingOptions, withMakingOptions } from './making-options.ts';

/** As Commander gives them. */
export interface BuildWords extends MakingWords {
  readonly regime?: string;
  readonly instrument?: string;
}

export const withBuildOptions = (command: Command): Command =>
  withMakingOptions(command, (begun) =>
    begun
      .option('--regime <id>', 'only submissions under this regime')
      .option('--instrument <id>', 'only questions in this form'),
  );

export const toBuildOptions = (
  dossiers: readonly string[],
  { regime, instrument, ...words }: BuildWords,
): BuildOptions => ({
  ...toMakingOptions(dossiers, words),
  ...(regime === undefined ? {} : { regime }),
  ...(instrument === undefined ? {} : { instrument }),
});
