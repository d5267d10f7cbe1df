import { deliverFolder, deliverNewFiles } from '../../deliver/deliver.ts';
import type { Output } from '../../deliver/leak-gate.ts';
import { nothingWithheld } from '../../deliver/withheld-so-far.ts';
import type { Host } from '../../host/host.ts';
import { readSchemas } from '../../schema/validate.ts';
import { ignoresVault } from '../confidential/vault-ignored.ts';
import { checkNotAmongDossiers } from './workspace.ts';

export interface InitOutcome {
  readonly written: readonly string[];
  /** What was there before, and was left as it is. */
  readonly kept: readonly string[];
  /** Whether the .gitignore that is there now keeps vaults out of the history. */
  readonly isVaultIgnored: boolean;
}

/**
 * Makes a folder for a team's dossiers: settings, the schemas that editors use, and what git needs
 * to know. Nothing that exists is touched. @throws RunError, HostError
 */
export async function initWorkspace(host: Host, folder: string): Promise<InitOutcome> {
  await checkNotAmongDossiers(host, folder);
  const schemas = Object.entries(await readSchemas(host)).map(
    ([name, schema]): [string, string] => [
      host.join('schemas', name),
      `${JSON.stringify(schema, null, 2)}\n`,
    ],
  );
  const missing: Output[] = [];
  const kept: string[] = [];
  for (const [name, text] of [...files(host), ...schemas]) {
    const path = host.join(folder, name);
    if (await host.stat(path)) kept.push(host.show(path));
    else missing.push({ path, format: 'text', content: text });
  }
  // They are the same for everybody, and no dossier is read for them.
  await deliverNewFiles(host, missing, nothingWithheld);
  await deliverFolder(host, host.join(folder, 'dossiers'), nothingWithheld);
  return {
    written: missing.map(({ path }) => host.show(path)),
    kept,
    isVaultIgnored: await ignoresVault(host, folder),
  };
}

const files = (host: Host): [string, string][] => [
  ['workspace.yaml', workspace],
  ['.gitignore', gitignore],
  ['.gitattributes', gitattributes],
  [host.join('.vscode', 'settings.json'), editorSettings],
  [host.join('.vscode', 'extensions.json'), editorExtensions],
  [host.join('.github', 'workflows', 'dossiers.yml'), workflow],
];

const workspace = `# yaml-language-server: $schema=schemas/workspace.json
# Settings of this folder of dossiers.
schema_version: 1
dossiers: dossiers
output: out
`;

const gitignore = `# Finished documents are made anew at any time.
out/
# What must not become public never enters the history.
vault.yaml
`;

const gitattributes = `# An exhibit is evidence: git must not change a byte of it.
dossiers/*/exhibits/** -text
*.yaml text eol=lf
`;

/** Every file names its schema in its first line, so the editor need not ask anyone for more. */
const editorSettings = `{
  "files.eol": "\\n",
  "files.encoding": "utf8",
  "editor.wordWrap": "on",
  "yaml.format.enable": false,
  "yaml.schemaStore.enable": false
}
`;

const editorExtensions = `{
  "recommendations": ["redhat.vscode-yaml"]
}
`;

/** The program itself comes from the package.json of the folder: its address is nowhere known. */
const workflow = `# Checks the dossiers in each pull request. docs/ci.md of the program says what is needed for it.
name: dossiers
on: pull_request
permissions:
  contents: read
  security-events: write
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Install the program
        run: npm ci --ignore-scripts
      - name: Check the dossiers
        run: |
          code=0
          npx --no -- dossier validate --format github \\
            --format sarif=dossier.sarif --format markdown=dossier.md || code=$?
          if [ -f dossier.md ]; then cat dossier.md >>"$GITHUB_STEP_SUMMARY"; fi
          exit "$code"
      # Code scanning is not there for every repository; what is above is.
      - name: Show the findings among the alerts
        if: always() && hashFiles('dossier.sarif') != ''
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: dossier.sarif
          category: dossier
`;
