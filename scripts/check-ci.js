/**
 * Tries the action, the workflow that `init` writes and the hook as a team would: in a repository of its
 * own, first with dossiers in order, then with a fault. Steps that come from elsewhere (`uses`) are named
 * and not run: they belong to GitHub. Called with the packed program and a folder for the work.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const project = fileURLToPath(new URL('..', import.meta.url));
const [packed = '', work = ''] = process.argv.slice(2).map((name) => path.resolve(name));
const team = path.join(work, 'team');
/** As the runner fetches an action. */
const fetched = path.join(work, 'fetched');

const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'author',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'author',
  GIT_COMMITTER_EMAIL: 'author@example.org',
  PRE_COMMIT_HOME: path.join(work, 'pre-commit'),
};

/** @throws if it ends otherwise than it should */
function run(words, { cwd = team, code = 0, more = {} } = {}) {
  const [program, ...rest] = words;
  const result = spawnSync(program, rest, { cwd, env: { ...env, ...more }, encoding: 'utf8' });
  if (result.status !== code)
    throw new Error(
      `${words.join(' ')} ended with ${String(result.status)}, not ${String(code)}:\n${result.stdout}${result.stderr}`,
    );
  return result.stdout + result.stderr;
}

/** @throws if it is not there */
function mustSay(text, words, what) {
  if (!text.includes(words)) throw new Error(`${what} does not say “${words}”:\n${text}`);
}

/** Runs the steps of an action or a job as the runner of GitHub does, as far as they need. */
class Runner {
  outputs = {};
  paths = [];
  summary = '';
  log = '';

  constructor(name, context) {
    this.folder = path.join(work, name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    this.context = context;
  }

  /** `${{ inputs.strict }}` and the like. @throws if it is not known */
  filled(text) {
    return String(text).replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name) => {
      const value = name
        .split('.')
        .reduce((known, key) => known?.[key], { ...this.context, steps: this.outputs });
      if (value === undefined && !name.startsWith('steps.'))
        throw new Error(`Nothing is known of ${name}.`);
      return value ?? '';
    });
  }

  /** @returns the code with which the first failing step ended, or 0 */
  runAll(steps) {
    for (const step of steps) {
      if (step.uses) {
        this.log += `(not run here: ${step.uses})\n`;
        continue;
      }
      const files = ['output', 'path', 'summary'].map((name) => path.join(this.folder, name));
      for (const file of files) writeFileSync(file, '');
      const [output, added, summary] = files;
      const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, this.filled(value)]);
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
        {
          cwd: path.join(team, this.filled(step['working-directory'] ?? '.')),
          encoding: 'utf8',
          env: {
            ...env,
            ...Object.fromEntries(own),
            PATH: [...this.paths, env.PATH].join(':'),
            CI: 'true',
            GITHUB_OUTPUT: output,
            GITHUB_PATH: added,
            GITHUB_STEP_SUMMARY: summary,
            RUNNER_TEMP: this.folder,
          },
        },
      );
      this.log += stdout + stderr;
      this.summary += readFileSync(summary, 'utf8');
      this.paths.unshift(...linesOf(added));
      if (step.id) {
        const pairs = linesOf(output).map((line) => line.split(/=(.*)/s).slice(0, 2));
        this.outputs[step.id] = { outputs: Object.fromEntries(pairs) };
      }
      if (status !== 0) return status;
    }
    return 0;
  }
}

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const action = parse(readFileSync(path.join(project, 'action.yml'), 'utf8'));
const defaults = Object.fromEntries(
  Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]),
);

function tryAction(name, inputs, code) {
  const runner = new Runner(name, {
    inputs: { ...defaults, ...inputs },
    github: { action_path: fetched },
  });
  const ended = runner.runAll(action.runs.steps);
  if (ended !== code)
    throw new Error(`The action ended with ${String(ended)}, not ${String(code)}:\n${runner.log}`);
  return runner;
}

function tryWorkflow(name, code) {
  const file = path.join(team, '.github/workflows/dossiers.yml');
  const { jobs } = parse(readFileSync(file, 'utf8'));
  const runner = new Runner(name, {});
  const ended = runner.runAll(jobs.validate.steps);
  if (ended !== code)
    throw new Error(
      `The workflow ended with ${String(ended)}, not ${String(code)}:\n${runner.log}`,
    );
  return runner;
}

rmSync(fetched, { recursive: true, force: true });
run(['git', 'clone', '--quiet', project, fetched], { cwd: project });
rmSync(team, { recursive: true, force: true });
mkdirSync(team, { recursive: true });
run(['git', 'init', '--quiet', '--initial-branch', 'main']);
writeFileSync(path.join(team, 'package.json'), '{ "private": true }\n');
run(['npm', 'install', '--silent', '--no-audit', '--no-fund', packed]);
run(['npx', '--no', '--', 'dossier', 'init']);
run(['npx', '--no', '--', 'dossier', 'new', 'zz-first', '--title', 'A case', '--country', 'ZZ']);
appendFileSync(path.join(team, '.gitignore'), 'node_modules/\n');
run(['git', 'add', '--all']);
run(['git', 'commit', '--quiet', '--message', 'Begin']);

console.log('The action and the workflow, with dossiers in order');
// Once as it is without an input, which makes the program from what was fetched.
mustSay(tryAction('action', {}, 0).summary, 'Not checked', 'The summary');
const good = tryAction('action-changed', { package: packed, changed: 'HEAD' }, 0);
mustSay(good.summary, 'unchanged since', 'The summary');
tryWorkflow('workflow', 0);
tryAction('action-strict', { package: packed, 'max-warnings': '0' }, 1);

console.log('The hook, which is made from this repository');
const hook = run(['git', 'rev-parse', 'HEAD'], { cwd: project }).trim();
writeFileSync(
  path.join(team, '.pre-commit-config.yaml'),
  `repos:\n  - repo: ${project}\n    rev: ${hook}\n    hooks:\n      - id: dossier-validate\n`,
);
run(['pre-commit', 'install']);
run(['git', 'add', '.pre-commit-config.yaml']);
run(['pre-commit', 'run', '--all-files']);

console.log('All three, with a fault');
appendFileSync(path.join(team, 'dossiers/zz-first/dossier.yaml'), '\ntitel: A case\n');
run(['git', 'add', '--all']);
const refused = run(['git', 'commit', '--message', 'Spoil'], { code: 1 });
mustSay(refused, '“titel” is not a field', 'The hook');
for (const bad of [
  tryAction('action-bad', { package: packed, changed: 'HEAD', dossiers: 'zz-first' }, 1),
  tryWorkflow('workflow-bad', 1),
]) {
  mustSay(bad.log, '::error file=dossiers/zz-first/dossier.yaml,line=', 'The log');
  mustSay(bad.summary, '“titel” is not a field', 'The summary');
}
const { code, sarif } = tryAction('action-sarif', { package: packed }, 1).outputs.check.outputs;
mustSay(readFileSync(sarif, 'utf8'), '"ruleId": "schema/unknown-field"', 'The SARIF');
if (code !== '1') throw new Error(`The action says ${code}.`);

console.log('The action, with a call that cannot be fulfilled');
const wrong = tryAction('action-wrong', { package: packed, changed: 'no-such-branch' }, 2);
mustSay(wrong.log, 'There is no version “no-such-branch” in git', 'The log');
