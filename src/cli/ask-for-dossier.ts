import { countryName, readCountry, readLanguage } from '../operations/workspace/code-of-name.ts';
import { checkNewId, type NewDossier } from '../operations/workspace/new-dossier.ts';
import { RunError } from '../operations/run-error.ts';
import { suggestId } from '../operations/workspace/suggest-id.ts';
import type { Ask, Io } from './io.ts';
import { askUntil } from './questions.ts';
import { remark } from './remark.ts';

/** Asks for what a dossier begins with and is not given yet. The id comes last: it follows from the rest. */
export async function askForDossier(
  io: Io,
  ask: Ask,
  given: Partial<NewDossier>,
  workspace = '.',
): Promise<NewDossier> {
  const title =
    given.title ??
    (await askUntil(
      io,
      ask,
      'What is the case called? Documents print this as their title.\n> ',
      filled,
    ));
  const country = given.country ?? (await askForCountry(io, ask));
  const language =
    given.language ??
    (await askUntil(
      io,
      ask,
      'In which language do you write it? Press Enter for English.\n> ',
      (answer) => readLanguage(answer === '' ? 'en' : answer),
    ));
  const id = given.id ?? (await askForId(io, ask, { title, country }, workspace));
  return { id, title, country, language };
}

async function askForCountry(io: Io, ask: Ask): Promise<string> {
  const question =
    'In which country did it happen? Write its name in English, or its two letters.\n> ';
  const country = await askUntil(io, ask, question, readCountry);
  remark(io, `That is ${countryName(country)}.\n`);
  return country;
}

async function askForId(
  io: Io,
  ask: Ask,
  words: Pick<NewDossier, 'title' | 'country'>,
  workspace: string,
): Promise<string> {
  const suggestion = await suggestId(io.host, words, workspace);
  return askUntil(
    io,
    ask,
    `What is its folder to be called? This name is its id. Press Enter for ${suggestion}.\n> `,
    async (answer) => {
      const id = answer === '' ? suggestion : answer;
      await checkNewId(io.host, id, workspace);
      return id;
    },
  );
}

function filled(answer: string): string {
  if (answer !== '') return answer;
  throw new RunError(
    'Without a title there is no dossier.',
    'Write a few words; you can change them later, in dossier.yaml.',
  );
}
