/** What the program, the team and Word keep beside a dossier, and a stranger wrote instead. */
import { createHash } from 'node:crypto';
import { readFileSync, truncateSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Attack, Group, Place } from '../attack.ts';
import { append, inDossier, megabyte, never, put } from '../means.ts';
import {
  farRelation,
  houseFile,
  logoRelation,
  paragraph,
  picture,
} from '../../support/house-file.ts';

/** A file under the name that its content asks for, so that it is believed. */
function putReviewed(dossier: string, content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  put(dossier, `reviewed/${sha256}.json`, content);
  return sha256;
}

const reviewed = (name: string, content: () => string, more: Partial<Attack> = {}): Attack => ({
  name: `what was reviewed ${name}`,
  arrange: ({ dossier }) => {
    const sha256 = putReviewed(dossier, content());
    put(
      dossier,
      'reviews.yaml',
      `- target: E-01\n  sha256: ${sha256}\n  reviewer: reviewer-2\n  decision: accepted\n  on: 2026-02-01\n`,
    );
  },
  exit: 0,
  ...more,
});

const zeroes = '0'.repeat(64);

/** The question was sent as a file of which this is kept. */
const sent = (name: string, content: () => string, more: Partial<Attack> = {}): Attack => ({
  name: `what was sent ${name}`,
  arrange: ({ dossier }) => {
    append(
      dossier,
      'questions.yaml',
      `  history:\n    - event: sent\n      on: 2026-02-01\n      to: The desk\n      sha256: '${zeroes}'\n`,
    );
    put(dossier, `sent/${zeroes}.json`, content());
  },
  run: ['build', '--as-of', '2026-03-01', '--format', 'text,html'],
  exit: 0,
  finds: [inDossier(`sent/${zeroes}.json`)],
  ...more,
});

const sentCase = (inner: unknown): string =>
  JSON.stringify({ schema_version: 1, request: 'ep', case: inner });

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const house = (
  name: string,
  file: () => Uint8Array | string,
  more: Partial<Attack> = {},
): Attack => ({
  name: `the Word file of a house ${name}`,
  arrange: ({ work }: Place) => {
    put(work, 'house.docx', file());
    put(work, 'workspace.yaml', 'schema_version: 1\nreference_doc: house.docx\n');
  },
  run: ['build', '--as-of', '2026-03-01', '--format', 'docx'],
  exit: 1,
  finds: ['house.docx'],
  seconds: 30,
  megabytes: 700,
  ...more,
});

export const records: Group = {
  against: 'records, settings and house style',
  attacks: [
    reviewed('is no JSON', () => 'not JSON at all', { isQuick: true }),
    reviewed('is nothing', () => 'null', { isQuick: true }),
    reviewed(
      'is of another form',
      () => '{"target": "E-01", "value": 5, "files": {"a": {"b": 1}}}',
    ),
    reviewed(
      'has fields called __proto__',
      () =>
        '{"target": "E-01", "value": {"__proto__": {"polluted": true}, "constructor": {"prototype": {"x": 1}}}, "files": {"__proto__": "x"}}',
    ),
    reviewed(
      'is a hundred thousand lists in each other',
      () => `{"target": "E-01", "value": ${deep(100_000)}, "files": {}}`,
    ),
    reviewed('has a text of 30 MB', () =>
      JSON.stringify({
        target: 'E-01',
        value: { title: '\u202e'.repeat(10 * megabyte) },
        files: {},
      }),
    ),
    sent('is no JSON', () => '{', { isQuick: true }),
    sent('is a list', () => sentCase([]), { isQuick: true }),
    sent(
      'has lists of nothing',
      () =>
        sentCase({
          officials: [null, 1, 'x', []],
          evidence: null,
          prosecutions: { a: 1 },
          questions: [null],
        }),
      { isQuick: true },
    ),
    sent('has entries of another form', () =>
      sentCase({
        officials: [{ id: 5, posts: 7, name: {} }],
        prosecutions: [{ id: 'x', acts: [{ id: null, involved: 'x' }] }],
        title: { en: 5 },
        submitters: 'x',
      }),
    ),
    sent(
      'has fields called __proto__',
      () =>
        `{"schema_version": 1, "request": "ep", "case": {"__proto__": {"polluted": true}, "officials": [{"id": "__proto__", "name": "x"}, {"id": "constructor", "name": "y"}]}}`,
      { finds: [] },
    ),
    sent(
      'is a hundred thousand lists in each other',
      () => `{"schema_version": 1, "request": "ep", "case": {"officials": ${deep(100_000)}}}`,
    ),
    {
      ...sent('is 3 GB', () => '{}'),
      arrange: ({ dossier }) => {
        put(dossier, `sent/${zeroes}.json`, '{}');
        truncateSync(`${dossier}/sent/${zeroes}.json`, 3 * 1024 * megabyte);
      },
      exit: 1,
      megabytes: 300,
    },
    {
      name: 'suppressions with patterns of stars',
      arrange: ({ work, dossier }) => {
        put(dossier, 'officials.yaml', '[]\n');
        put(
          work,
          'suppressions.yaml',
          Array.from(
            { length: 2000 },
            (_, index) =>
              `- code: text/no-words-for-language\n  path: '${'**/*a*/'.repeat(30)}${String(index)}'\n  reason: x\n  until: 2026-12-31\n`,
          ).join(''),
        );
      },
      exit: 1,
      finds: ['suppressions.yaml'],
    },
    {
      name: 'suppressions of an error and of what protects people',
      arrange: ({ work }) => {
        put(
          work,
          'suppressions.yaml',
          "- code: privacy/leak\n  path: '**'\n  reason: x\n  until: 2026-12-31\n- code: yaml/syntax\n  path: '**'\n  reason: x\n  until: 2026-12-31\n- code: __proto__\n  path: constructor\n  reason: x\n  until: 9999-12-31\n",
        );
      },
      exit: 1,
      finds: ['suppressions.yaml'],
      isQuick: true,
    },
    {
      name: 'a house style that lies outside of the workspace',
      arrange: ({ work }) => {
        put(work, 'workspace.yaml', 'schema_version: 1\nreference_doc: ../outside/secret.txt\n');
      },
      run: ['build', '--as-of', '2026-03-01', '--format', 'docx'],
      exit: 1,
      finds: ['workspace.yaml'],
      isQuick: true,
    },
    {
      name: 'a house style that never ends',
      arrange: () => undefined,
      run: ['build', '--as-of', '2026-03-01', '--format', 'docx', '--reference-doc', '/dev/zero'],
      exit: 1,
    },
    house('has macros', () => houseFile({ more: { 'word/vbaProject.bin': strToU8('macro') } })),
    house('is no archive', () => 'x', { isQuick: true }),
    house(
      'unpacks to 1 GB',
      () => houseFile({ more: { 'word/styles.xml': new Uint8Array(1024 * megabyte) } }),
      { megabytes: 1700, seconds: 60 },
    ),
    house(
      'has an entity of a stranger’s file',
      () =>
        houseFile({
          more: {
            'word/styles.xml':
              '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:styles xmlns:w="x">&e;</w:styles>',
          },
        }),
      { neverSays: /root:/ },
    ),
    house(
      'has styles that are based on each other',
      () =>
        houseFile({
          styles: Array.from(
            { length: 3000 },
            (_, index) =>
              `<w:style w:type="paragraph" w:styleId="s${String(index)}"><w:name w:val="heading ${String(index)}"/><w:basedOn w:val="s${String((index + 1) % 3000)}"/></w:style>`,
          ).join(''),
        }),
      { exit: 0, finds: [] },
    ),
    house('has a hundred thousand elements in each other', () =>
      houseFile({ styles: '<w:style>'.repeat(100_000) }),
    ),
    house(
      'has pictures, templates and objects of a stranger',
      () =>
        houseFile({
          header: `${paragraph('Specimen Watch')}${picture('r:link="rFar"')}${picture()}`,
          relations: logoRelation() + farRelation('image'),
          more: {
            'word/settings.xml':
              '<w:settings xmlns:w="x"><w:attachedTemplate r:id="rFar"/></w:settings>',
          },
        }),
      {
        exit: 0,
        finds: [],
        check: (_, { work }) => {
          for (const part of partsOf(`${work}/out/zz-base/zz-base-eu.docx`))
            never(
              part,
              /evil\.example|tracker\.example|vbaProject|attachedTemplate|TargetMode="External" Target="(?!https?:)/,
            );
        },
      },
    ),
    house(
      'has a picture whose size is absurd',
      () =>
        houseFile({
          header: picture(),
          relations: logoRelation(),
          more: {
            'word/media/logo.png': Buffer.concat([
              Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
              Buffer.from([0, 0, 0, 13]),
              Buffer.from('IHDR'),
              Buffer.alloc(8, 0x7f),
              Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0]),
            ]),
          },
        }),
      { exit: 0, finds: [] },
    ),
  ],
};

const partsOf = (file: string): string[] =>
  Object.entries(unzipSync(readFileSync(file))).map(
    ([name, part]) => `${name} ${strFromU8(part, true)}`,
  );
