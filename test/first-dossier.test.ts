/**
 * The path from an empty folder to a first PDF, as docs/first-dossier.md shows it: what the page says to
 * type is typed, and what it says that the program answers must be its answer. `-u` writes the answers
 * anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dossier.js', import.meta.url));
const page = fileURLToPath(new URL('../docs/first-dossier.md', import.meta.url));

/** Commands to type, the beginning of an answer, or text to write into a file of the dossier. */
const blocks =
  /^```sh\n(?<commands>.*?)^```$|^```text\n(?<answer>.*?)^```$|^(?<where>At the end|Below the first line) of `(?<file>[^`]+)`:\n\n```yaml\n(?<yaml>.*?)^```$/gms;

const beginningOfFinding = /^(?=\S+:\d+:\d+ {2}(?:error|warning|info) {2})/m;

class Newcomer {
  #here: string;

  constructor(folder: string) {
    this.#here = folder;
  }

  type(commands: string): void {
    for (const line of commands.trim().split('\n')) {
      const [program, ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      if (program === 'cd') this.#here = path.join(this.#here, ...words);
      else expect(this.#run(words).status, line).toBe(0);
    }
  }

  write(file: string, where: string, yaml: string): void {
    const target = this.fileAt('dossiers/zz-library-2025', file);
    const before = readFileSync(target, 'utf8');
    const [firstLine = ''] = /^.*\n/.exec(before) ?? [];
    writeFileSync(target, (where === 'At the end' ? before : firstLine) + yaml);
  }

  /** What the program says first: as many findings as the page shows, without what was checked. */
  answer(shown: string): string {
    const answer = this.#run(['validate', '--as-of', '2026-03-01']).stdout.replace(
      /^(?:Checked|Not checked):\n[^]*\n\n(?=.* in 1 dossier\.\n$)/m,
      '',
    );
    const findings = answer.replace(/\n[^\n]+ in 1 dossier\.\n$/, '').split(beginningOfFinding);
    return findings.slice(0, shown.split(beginningOfFinding).length).join('').trimEnd();
  }

  fileAt(...steps: readonly string[]): string {
    return path.join(this.#here, ...steps);
  }

  #run(words: readonly string[]) {
    return spawnSync(process.execPath, [bin, ...words], {
      cwd: this.#here,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], NO_COLOR: '1' },
    });
  }
}

it('leads from an empty folder to a PDF, finding by finding', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-'));
  try {
    const newcomer = new Newcomer(folder);
    let steps = 0;
    const followed = readFileSync(page, 'utf8').replace(blocks, (block, ...groups) => {
      const { commands, answer, where, file, yaml } = groups.at(-1) as Record<string, string>;
      if (commands !== undefined) newcomer.type(commands);
      if (file !== undefined) newcomer.write(file, where ?? '', yaml ?? '');
      if (answer === undefined) return block;
      steps += 1;
      return `\`\`\`text\n${newcomer.answer(answer)}\n\`\`\``;
    });
    await expect(followed).toMatchFileSnapshot(page);
    expect(steps).toBeGreaterThan(10);
    expect(followed).toContain('Nothing to mend in 1 dossier.');
    const pdf = newcomer.fileAt('out/zz-library-2025/zz-library-2025-eu.pdf');
    expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
