/**
 * Mistakes as people make them, each with the answer that it gets: `corpus.yaml`, of which
 * `docs/messages.md` is made. `-u` writes the answers anew.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Answer, Corpus, Mistake } from '../../scripts/messages.ts';
import { explanations } from '../../src/operations/explanations.ts';
import { baseCase, prepareVariation } from '../support/base-case.ts';

const file = fileURLToPath(new URL('corpus.yaml', import.meta.url));
const text = readFileSync(file, 'utf8');
const corpus = parse(text) as Corpus;

async function answersTo({ file: name, instead_of: before, wrote }: Mistake): Promise<Answer[]> {
  const right = baseCase[name] ?? '';
  if (before !== undefined) expect(right.split(before), `${name}: ${before}`).toHaveLength(2);
  const content = before === undefined ? `${wrote}\n` : right.replace(before, () => wrote);
  const { findings, texts } = await prepareVariation({ [name]: content });
  return findings.map(({ code, message, hint, place }) => {
    const { start, end } = place?.span ?? { start: 0, end: 0 };
    const [marked = ''] = (texts.get(place?.file ?? '') ?? '').slice(start, end).split('\n');
    return { code, ...(marked.trim() && { marks: marked }), message, ...(hint && { hint }) };
  });
}

/** Group by group, and mistake by mistake. */
const answers = await Promise.all(
  corpus.map(({ mistakes }) => Promise.all(mistakes.map(answersTo))),
);
const all = answers.flat();

describe('the corpus of mistakes', () => {
  it('has at least fifty', () => {
    expect(all.length).toBeGreaterThanOrEqual(50);
  });

  it('changes a case in which there is nothing to mend', async () => {
    const { findings } = await prepareVariation({});
    expect(findings).toEqual([]);
  });

  it('has the answers of the program', async () => {
    const document = parseDocument(text);
    for (const [group, list] of answers.entries())
      for (const [index, given] of list.entries())
        document.setIn([group, 'mistakes', index, 'answers'], document.createNode(given));
    const options = { ...(await resolveConfig(file)), parser: 'yaml' };
    const answered = await format(document.toString({ lineWidth: 0 }), options);
    await expect(answered).toMatchFileSnapshot(file);
  });

  it('leaves no mistake without an answer, and no answer without what to do', () => {
    const mistakes = corpus.flatMap((group) => group.mistakes);
    const silent = mistakes.filter(
      (_, index) => !all[index]?.length || all[index].some(({ hint }) => !hint),
    );
    expect(silent.map(({ about }) => about)).toEqual([]);
  });
});

/** Names of files are no words. */
const jargon =
  /(?<![\w.])(schemas?|nodes?|additionalProperties|enums?|tokens?|scalars?|mappings?|pars(e[drs]?|ing)|null|booleans?|strings?|arrays?|objects?|regex(es)?|JSON|YAML)\b/i;

describe('words of programmers', () => {
  it('occur in no answer', () => {
    const spoken = all.flat().flatMap(({ message, hint = '' }) => [message, hint]);
    expect(spoken.filter((words) => jargon.test(words))).toEqual([]);
  });

  it('occur in no explanation', () => {
    const spoken = explanations.flatMap(({ summary, why, examples }) => [
      summary,
      why,
      ...examples.flatMap(({ name, expect: found }) => [name, ...found.map(({ says }) => says)]),
    ]);
    expect(spoken.filter((words) => jargon.test(words))).toEqual([]);
  });
});
