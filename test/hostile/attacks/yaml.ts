/** Files of a dossier that a parser of YAML, or what is made of them, can choke on. */
import { truncateSync } from 'node:fs';
import type { Group } from '../attack.ts';
import { append, inDossier, megabyte, put, replaceField, withFile, withMore } from '../means.ts';

const main = inDossier('dossier.yaml');
const aliasBomb = (): string =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 30 }, (_, index) => {
      const inner = `*a${String(index)}`;
      return `a${String(index + 1)}: &a${String(index + 1)} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
    }),
    '',
  ].join('\n');

const utf32 = (text: string): Uint8Array =>
  Buffer.concat(
    Array.from(`\ufeff${text}`, (sign) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(sign.codePointAt(0) ?? 0);
      return bytes;
    }),
  );

export const yaml: Group = {
  against: 'YAML',
  attacks: [
    {
      name: 'aliases that stand for nine others each, thirty times over',
      arrange: withMore('dossier.yaml', aliasBomb),
      exit: 1,
      finds: [`yaml/too-deep ${main}`],
      isQuick: true,
    },
    {
      name: 'merge keys that take in each other',
      arrange: withMore('dossier.yaml', () =>
        [
          'm0: &m0 {a: x}',
          ...Array.from(
            { length: 200 },
            (_, index) =>
              `m${String(index + 1)}: &m${String(index + 1)} {<<: [*m${String(index)}, *m${String(index)}]}`,
          ),
          '',
        ].join('\n'),
      ),
      exit: 1,
      finds: [main],
    },
    {
      name: 'an anchor that stands for what holds it',
      arrange: withMore('dossier.yaml', () => 'loop: &loop [*loop, {again: *loop}]\n'),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'a million brackets in each other',
      arrange: withMore('dossier.yaml', () => `deep: ${'['.repeat(1_000_000)}\n`),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'a hundred thousand maps in each other, in brackets',
      arrange: withMore(
        'dossier.yaml',
        () => `deep: ${'{a: '.repeat(100_000)}x${'}'.repeat(100_000)}\n`,
      ),
      exit: 1,
      finds: [main],
    },
    {
      name: 'two thousand maps in each other, by indentation',
      arrange: withMore('dossier.yaml', () =>
        Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      ),
      exit: 1,
      finds: [main],
    },
    {
      name: 'a hundred thousand hyphens of lists in each other',
      arrange: withMore('dossier.yaml', () => `deep:\n  ${'- '.repeat(100_000)}x\n`),
      exit: 1,
      finds: [main],
    },
    {
      name: 'a file of 100 MB',
      arrange: withFile('dossier.yaml', () => Buffer.alloc(100 * megabyte, 'a: b\n')),
      exit: 1,
      finds: [`yaml/too-large ${main}`],
      megabytes: 200,
    },
    {
      name: 'a file of 3 GB that takes no room on the disk',
      arrange: ({ dossier }) => {
        sparse(dossier, 'persons.yaml', 3 * 1024 * megabyte);
      },
      exit: 1,
      finds: [`yaml/too-large ${inDossier('persons.yaml')}`],
      megabytes: 200,
    },
    {
      name: 'three hundred thousand fields in one map',
      arrange: withMore(
        'dossier.yaml',
        () =>
          `many: {${Array.from({ length: 300_000 }, (_, index) => `k${String(index)}: 1`).join(', ')}}\n`,
      ),
      exit: 1,
      finds: [main],
      seconds: 30,
      megabytes: 900,
    },
    {
      name: 'two hundred thousand officials that are none',
      arrange: withFile('officials.yaml', () => `[${'1,'.repeat(200_000)}1]\n`),
      exit: 1,
      finds: [inDossier('officials.yaml')],
      seconds: 40,
      megabytes: 1100,
    },
    {
      name: 'fields that stand twice',
      arrange: withMore('dossier.yaml', () => 'title: Another\n'),
      exit: 1,
      finds: [`yaml/duplicate-key ${main}`],
      isQuick: true,
    },
    {
      name: 'the same field fifty thousand times',
      arrange: withMore('dossier.yaml', () => 'title: Another\n'.repeat(50_000)),
      exit: 1,
      finds: [`yaml/duplicate-key ${main}`],
      seconds: 30,
      megabytes: 700,
    },
    {
      name: 'fields called __proto__, constructor and prototype, at every level',
      arrange: ({ dossier }) => {
        const evil =
          '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nprototype: {polluted: yes}\n';
        append(dossier, 'dossier.yaml', evil);
        for (const file of ['officials', 'persons', 'evidence', 'prosecutions'])
          append(dossier, `${file}.yaml`, evil.replace(/^/gm, '  ').trimEnd().concat('\n'));
      },
      exit: 1,
      finds: [
        `schema/unknown-field ${main}`,
        `schema/unknown-field ${inDossier('officials.yaml')}`,
      ],
      isQuick: true,
    },
    {
      name: 'ids and languages called __proto__ and constructor',
      arrange: ({ dossier }) => {
        replaceField(dossier, 'dossier.yaml', 'language', 'constructor');
        append(dossier, 'persons.yaml', '- id: __proto__\n  name: X\n  role: victim\n');
        append(
          dossier,
          'persons.yaml',
          '- id: constructor\n  name: {__proto__: x, constructor: y}\n  role: toString\n',
        );
        append(
          dossier,
          'questions.yaml',
          '- id: valueof\n  instrument: constructor\n  subject: x\n',
        );
        append(dossier, 'submissions.yaml', '- id: hasown\n  regime: __proto__\n');
      },
      exit: 1,
      finds: [main, inDossier('persons.yaml')],
      isQuick: true,
    },
    {
      name: 'a vault with entries called __proto__ and constructor',
      arrange: withFile(
        'vault.yaml',
        () =>
          '__proto__:\n  level: internal\n  values: {name: x}\nconstructor:\n  level: internal\n  values: {__proto__: y}\n',
      ),
      exit: 1,
      finds: [inDossier('vault.yaml')],
    },
    {
      name: 'tags that ask for functions and bytes',
      arrange: withMore(
        'dossier.yaml',
        () =>
          'f: !!js/function "function () { return process.exit(42) }"\ng: !!binary aGVsbG8=\nh: !!python/object/apply:os.system ["id"]\ni: !<tag:yaml.org,2002:js/regexp> /(a+)+$/\n',
      ),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'a tag that a directive makes of something else',
      arrange: withFile(
        'persons.yaml',
        () => `%TAG ! tag:evil.example,2000:${'x'.repeat(10_000)}\n---\n- !exec id\n`,
      ),
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'numbers larger than any number',
      arrange: ({ dossier }) => {
        replaceField(dossier, 'dossier.yaml', 'as_of', '9'.repeat(100_000));
        append(dossier, 'dossier.yaml', `n: 1e999999999\nm: ${'9'.repeat(1_000_000)}\n`);
        append(dossier, 'officials.yaml', '    age: 0x7fffffffffffffffffff\n');
      },
      exit: 1,
      finds: [main],
    },
    {
      name: 'NUL and other control signs',
      arrange: withMore('dossier.yaml', () => 'context2: "a\u0000b\u001b[2Jc\u0007"\n'),
      exit: 1,
      finds: [`yaml/control-character ${main}`],
      isQuick: true,
    },
    {
      name: 'control signs that are written as escapes',
      arrange: withMore(
        'dossier.yaml',
        () => 'why_now: "a\\0b\\x1b]52;c;aGVsbG8=\\x07\\u202e\\u2066"\n',
      ),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'UTF-16 without a mark',
      arrange: withFile('persons.yaml', () =>
        Buffer.from('- id: p-one\n  role: victim\n', 'utf16le'),
      ),
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'UTF-16 with a mark and half a sign at the end',
      arrange: withFile('persons.yaml', () =>
        Buffer.concat([Buffer.from('\ufeff- id: p-one\n', 'utf16le'), Buffer.from([0x3d])]),
      ),
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'UTF-32',
      arrange: withFile('persons.yaml', () => utf32('- id: p-one\n  role: victim\n')),
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'bytes that are no text',
      arrange: withFile('persons.yaml', () =>
        Buffer.from(Array.from({ length: 4096 }, (_, index) => 0x80 + ((index * 7) % 128))),
      ),
      exit: 1,
      finds: [inDossier('persons.yaml')],
    },
    {
      name: 'halves of signs, as escapes',
      arrange: withMore('dossier.yaml', () => 'why_now: "a\\ud800b\\udc00c"\n'),
      exit: 1,
      finds: [main],
    },
    {
      name: 'four million brackets and commas',
      arrange: withMore('dossier.yaml', () => `many: [${'1,'.repeat(2 * megabyte - 2000)}1]\n`),
      exit: 1,
      finds: [main],
    },
    {
      name: 'a line of four million letters',
      arrange: withFile('dossier.yaml', () => `title: ${'x'.repeat(4 * megabyte - 100)}\n`),
      exit: 1,
      finds: [main],
    },
    {
      name: 'a hundred thousand lines that are empty',
      arrange: withMore('dossier.yaml', () => '\n'.repeat(200_000)),
      exit: 1,
      finds: [`yaml/too-large ${main}`],
    },
    {
      name: 'names of fields of a million letters, near to a known one',
      arrange: withMore(
        'dossier.yaml',
        () => `${'summary'.repeat(140_000)}: x\n? ${'titel'.repeat(100_000)}\n: y\n`,
      ),
      exit: 1,
      finds: [main],
    },
    {
      name: 'ten thousand names of fields of three hundred letters',
      arrange: withMore('dossier.yaml', () =>
        Array.from(
          { length: 10_000 },
          (_, index) => `${'sumary'.repeat(50)}${String(index)}: x\n`,
        ).join(''),
      ),
      exit: 1,
      finds: [main],
      seconds: 60,
      megabytes: 700,
    },
    {
      name: 'several documents in one file',
      arrange: withMore('dossier.yaml', () => '---\ntitle: Another\n---\n'.repeat(1000)),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'times, truth values and octal numbers where texts belong',
      arrange: ({ dossier }) => {
        put(
          dossier,
          'persons.yaml',
          '- id: p-one\n  name: 2001-12-14t21:59:43.10-05:00\n  role: victim\n- id: o017\n  name: yes\n  role: victim\n',
        );
      },
      exit: 0,
    },
    {
      name: 'block scalars that say how far they are indented, and lie',
      arrange: withMore('dossier.yaml', () => 'why_now: |9999999999\n x\nremedies: >-9\n y\n'),
      exit: 1,
      finds: [main],
    },
    {
      name: 'a hundred thousand anchors and aliases',
      arrange: withMore(
        'dossier.yaml',
        () =>
          `x: [${Array.from({ length: 50_000 }, (_, index) => `&a${String(index)} x, *a${String(index)}`).join(', ')}]\n`,
      ),
      exit: 1,
      finds: [main],
      seconds: 30,
      megabytes: 800,
    },
  ],
};

function sparse(folder: string, name: string, size: number): void {
  put(folder, name, 'x');
  truncateSync(`${folder}/${name}`, size);
}
