/** What a submission asserts, and what it must not. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prepareVariation } from '../support/base-case.ts';
import { outline } from '../support/outline.ts';

async function submission(files: Readonly<Record<string, string>>): Promise<string> {
  const { documents, findings } = await prepareVariation(files);
  const document = documents.find(({ request }) => request.kind === 'submission')?.document;
  if (!document) throw new Error(findings.map(({ message }) => message).join('\n'));
  return outline(document);
}

const official = (post: string) =>
  `- id: sudyaev-vymysl\n  name: Vymysl Sudyaev\n  standing: alleged\n  posts:\n    - id: city\n      title: Judge\n      ${post}\n`;

const prosecution = (acts: string) =>
  `- id: reading-circle\n  kind: criminal\n  title: The trial\n  defendants: [p-one]\n  acts:\n${acts}`;

const sentence = (citations: string, more = '') => `    - id: sentence
      type: sentenced
      date: 2020-11
      victims: [p-one]
      outcome: { sentence: three years’ imprisonment }
      citations: [E-01]
      involved:
        - official: sudyaev-vymysl
          function: judge
          basis: stated
          citations: ${citations}
          ${more}
`;

describe('a post', () => {
  const held = 'At the time of the conduct described, Vymysl Sudyaev held the post of Judge';

  it.each([
    ['that ended before the act', 'to: 2019-06\n      to_is: end'],
    ['that began after it', 'from: 2021\n      from_is: start'],
  ])('%s was not held at its time', async (_, dates) => {
    const text = await submission({ 'officials.yaml': official(dates) });
    expect(text).not.toContain(held);
  });

  it('that is named and ended before the act was not held either', async () => {
    const text = await submission({
      'officials.yaml': official('to: 2019-06\n      to_is: end'),
      'prosecutions.yaml': prosecution(sentence('[E-01]', 'post: city')),
    });
    expect(text).not.toContain(held);
  });

  it.each([
    ['that may have ended after it', 'to: 2020\n      to_is: end'],
    ['whose end is only the last mention', 'to: 2019-06\n      to_is: last_cited'],
    ['without dates', 'title_original: Судья'],
  ])('%s was held', async (_, dates) => {
    const text = await submission({
      'officials.yaml': official(dates),
      'prosecutions.yaml': prosecution(sentence('[E-01]')),
    });
    expect(text).toContain(held);
  });
});

describe('a source that says the contrary', () => {
  const contradicted = {
    'prosecutions.yaml': prosecution(sentence('[E-01, { evidence: E-02, relation: contradicts }]')),
  };

  it('is no second origin', async () => {
    const text = await submission(contradicted);
    expect(text).toContain('a second independent origin');
    expect(await submission({})).not.toContain('a second independent origin');
  });
});

describe('an act without victims', () => {
  const second = `    - id: other-sentence
      type: sentenced
      date: 2020-10
      outcome: { sentence: nine years’ imprisonment }
      citations: [E-01, E-02]
      involved:
        - official: sudyaev-vymysl
          function: judge
          basis: stated
          citations: [E-01]
`;

  it('is no reason for a listing, and is not said to be stated', async () => {
    const text = await submission({
      'prosecutions.yaml': prosecution(sentence('[E-01, E-02]') + second),
    });
    expect(text).toContain('sentenced Nimush Mkitkhveli to three years’ imprisonment');
    expect(text).not.toMatch(/sentenced\s+to nine years’ imprisonment/);
    expect(text).toContain('the part is stated in the source, the person affected is not named');
  });
});

it('an exhibit has its fingerprint, whichever way the letters of its name are kept', async () => {
  const [whole, inPieces] = ['exhibits/protokół-é.txt', 'exhibits/protokół-e\u0301.txt'];
  const text = await submission({
    [whole]: 'A court record.',
    'evidence.yaml': `- id: E-01\n  kind: court_record\n  title: Record\n  published: 2020-11-30\n  files: [{ path: "${inPieces}" }]\n- id: E-02\n  kind: press\n  title: Reader jailed\n  published: 2020-12-01\n`,
  });
  expect(text).toContain(createHash('sha256').update('A court record.').digest('hex'));
});
