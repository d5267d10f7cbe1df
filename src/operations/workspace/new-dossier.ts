import { deliverFolder, deliverNewFiles } from '../../deliver/deliver.ts';
import type { Output } from '../../deliver/leak-gate.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import type { Host } from '../../host/host.ts';
import { readSchemas } from '../../schema/validate.ts';
import type { Schema, Schemas } from '../../schema/shape.ts';
import { listNames, modelineOf } from '../../source/dossier-source.ts';
import { readCountry, readLanguage } from './code-of-name.ts';
import { today } from '../dossiers.ts';
import { RunError } from '../run-error.ts';
import { ignoresVault } from '../confidential/vault-ignored.ts';
import { checkNotAmongDossiers, openWorkspace, workspaceFile } from './workspace.ts';

export interface NewOutcome {
  readonly written: readonly string[];
  /** Whether `init` made the folder: if not, editors find no schemas. */
  readonly isPrepared: boolean;
  /** Whether the .gitignore here keeps vaults out of the history. */
  readonly isVaultIgnored: boolean;
}

export interface NewDossier {
  readonly id: string;
  readonly title: string;
  /** Two letters (ISO 3166-1), or the English name. */
  readonly country: string;
  /** A code, or the English name. */
  readonly language: string;
}

/**
 * Begins a dossier in a workspace: a folder with a file for each list, each with its first entry as a
 * comment to be filled in. Nothing that exists is touched. @throws RunError, HostError
 */
export async function newDossier(
  host: Host,
  given: NewDossier,
  workspace = '.',
): Promise<NewOutcome> {
  const schemas = await readSchemas(host);
  const dossier = checked(given, schemas);
  await checkNotAmongDossiers(host, workspace);
  const folder = await freeFolder(host, dossier.id, workspace);
  const files = new Map([
    ['dossier.yaml', dossierFile(dossier, today(host))],
    ...listNames.map((name): [string, string] => [`${name}.yaml`, listFile(name, schemas)]),
  ]);
  const outputs = [...files].map(([name, content]): Output => ({
    path: host.join(folder, name),
    format: 'text',
    content,
  }));
  // A dossier that begins has no vault yet, and those of others are not about it.
  await deliverNewFiles(host, outputs, nothingWithheld);
  await deliverFolder(host, host.join(folder, 'exhibits'), nothingWithheld);
  return {
    written: outputs.map(({ path }) => host.show(path)),
    isPrepared: await isPrepared(host, workspace),
    isVaultIgnored: await ignoresVault(host, workspace),
  };
}

const isPrepared = async (host: Host, workspace: string): Promise<boolean> =>
  (await host.stat(host.join(workspace, workspaceFile))) !== undefined;

/** Whether a dossier can begin under an id. @throws RunError if not, HostError */
export async function checkNewId(host: Host, id: string, workspace = '.'): Promise<void> {
  await checkNotAmongDossiers(host, workspace);
  checkId(id, await readSchemas(host));
  await freeFolder(host, id, workspace);
}

async function freeFolder(host: Host, id: string, workspace: string): Promise<string> {
  const folder = host.join((await openWorkspace(host, workspace)).dossiers, id);
  if (await host.stat(folder))
    throw new RunError(
      `There is already something at ${host.show(folder)}.`,
      'Choose another id, or go on with the dossier that is there.',
    );
  return folder;
}

const definitionOf = (name: string, schemas: Schemas): Schema =>
  schemas['common.json']?.definitions?.[name] ?? {};

const fits = (value: string, definition: string, schemas: Schemas): boolean =>
  new RegExp(definitionOf(definition, schemas).pattern ?? '').test(value);

function checkId(id: string, schemas: Schemas): void {
  if (!fits(id, 'slug', schemas))
    throw new RunError(
      `“${id}” cannot be the id of a dossier.`,
      'Use lower-case Latin letters, digits and single hyphens: the country, a word for the case and the year, as in zz-reading-circle-2020.',
    );
  const { maxLength = Infinity } = definitionOf('slug', schemas);
  if (id.length > maxLength)
    throw new RunError(
      `“${id}” is too long for the id of a dossier.`,
      `Use at most ${String(maxLength)} letters, digits and hyphens.`,
    );
}

/** What the schemas would refuse is refused before anything is written. Countries and languages become codes. */
function checked({ id, title, country, language }: NewDossier, schemas: Schemas): NewDossier {
  checkId(id, schemas);
  if (title.trim() === '')
    throw new RunError(
      'The dossier has no title.',
      'Write it as documents are to print it, as in --title "The reading circle of Vymysl".',
    );
  return { id, title, country: readCountry(country), language: readLanguage(language) };
}

const dossierFile = ({ id, title, country, language }: NewDossier, day: string): string =>
  `${modelineOf('dossier')}# The case: what it is called, how far it has come, and who submits it.
schema_version: 1
id: ${id}
title: ${JSON.stringify(title)}
language: ${language}
country: ${country}
# draft while you write, review while others check, cleared when it may be sent.
status: draft
# The day up to which you have checked the facts.
as_of: ${day}

# The case in three or four sentences, with the evidence for each: [@E-01, p. 2].
# summary: >

# What a reader abroad must know to understand the case.
# context: >

# submitters:
#   - organisation: Your organisation
#     contact:
#       name: Advocacy desk
#       email: desk@example.org
`;

/** An empty list, and below it an entry to begin with, made of what the schema says. */
function listFile(name: string, schemas: Schemas): string {
  const schema = schemas[`${name}.json`];
  const entry = schema?.items?.$ref?.split('/').at(-1) ?? '';
  const definition = schema?.definitions?.[entry];
  return [
    modelineOf(name).trimEnd(),
    ...comment(schema?.description ?? ''),
    ...comment(name === 'persons' ? aboutNames : ''),
    '# To begin, delete the line with the brackets, and the hash signs before an entry.',
    '[]',
    ...(definition ? entryLines(definition) : []),
    '',
  ].join('\n');
}

const aboutNames =
  'A name that must not be printed does not belong here, but into vault.yaml: see docs/confidential.md.';

const comment = (text: string): string[] => (text === '' ? [] : [`# ${text}`]);

/** The fields of the schema's own example, each with its title. */
function entryLines(definition: Schema): string[] {
  const example = definition.examples?.[0];
  if (typeof example !== 'object' || example === null) return [];
  return Object.entries(example).map(
    ([field, value], index) =>
      `# ${index === 0 ? '- ' : '  '}${field}: ${JSON.stringify(value).replace(/^"([\w -]+)"$/, '$1')}`,
  );
}
