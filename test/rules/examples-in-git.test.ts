/** What the rules find in files they find in a commit: for each code one example of how it is wrong, and one of how it is right. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Example } from '../../src/finding/explanation.ts';
import { hostAt } from '../../src/host/git-host.ts';
import { createNodeHost } from '../../src/host/node.ts';
import { explanations } from '../../src/operations/explanations.ts';
import { prepareDossier } from '../../src/operations/prepare.ts';
import { publicAudience } from '../../src/redact/audience.ts';
import { createLinkAsker } from '../../src/links/link-asker.ts';
import { answering } from '../support/answering.ts';
import { baseCase, builtIn } from '../support/base-case.ts';
import { expected, found } from '../support/examples.ts';

const repository = mkdtempSync(path.join(tmpdir(), 'examples-'));
const git = (...words: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    cwd: repository,
    stdio: 'ignore',
  });
};

interface Chosen {
  readonly name: string;
  readonly folder: string;
  readonly explanation: (typeof explanations)[number];
  readonly example: Example;
}

const chosen = explanations.flatMap((explanation): Chosen[] =>
  [true, false].flatMap((isWrong) => {
    const example = explanation.examples.find(({ expect: finds }) => finds.length > 0 === isWrong);
    const side = isWrong ? 'wrong' : 'right';
    const folder = `${explanation.code.replace('/', '-')}-${side}/zz-base`;
    const name = `${explanation.code}: ${example?.name ?? ''}`;
    return example ? [{ name, folder, explanation, example }] : [];
  }),
);

git('init', '-q');
for (const { folder, example } of chosen)
  for (const [name, content] of Object.entries({ ...baseCase, ...example.files })) {
    const file = path.join(repository, folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
git('add', '--all', '--force');
git('commit', '-q', '--message', 'Examples');
// What is read now is not what lies there.
git('rm', '-r', '-q', '.');
const disk = createNodeHost({ cwd: repository, env: process.env });
/** Most files are the same in all examples. */
const asked = new Map<string, ReturnType<typeof disk.git>>();
const host = await hostAt(
  {
    ...disk,
    git: (words) => {
      const key = words.join(' ');
      const answer = asked.get(key) ?? disk.git(words);
      asked.set(key, answer);
      return answer;
    },
  },
  'HEAD',
);

afterAll(() => {
  rmSync(repository, { recursive: true });
});

describe('in a commit', () => {
  it('stands an example of nearly every code', () => {
    expect(chosen.length).toBeGreaterThan(200);
  });

  it.each(chosen)('$name', async ({ folder, explanation, example }) => {
    const { answers, asOf = '2026-03-01' } = example;
    const prepared = await prepareDossier(host, folder, {
      catalogue: builtIn,
      audience: publicAudience,
      asOf,
      ...(answers ? { linkAsker: createLinkAsker(answering(host, answers)) } : {}),
    });
    expect(found(explanation, prepared)).toEqual(expected(explanation, example));
  });
});
