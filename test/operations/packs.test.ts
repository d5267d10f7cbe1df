/** What is found in packs of a workspace, and in documents only when they are rendered. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { buildDossiers } from '../../src/operations/making/build.ts';
import { baseCase, builtIn } from '../support/base-case.ts';
import { memoryHost } from '../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

/** Builds the base case, changed by some files of its own and of the workspace. */
async function build(dossier: Files, workspace: Files = {}) {
  const files = Object.fromEntries(
    Object.entries({ ...baseCase, ...dossier }).map(([name, text]) => [
      `/dossiers/zz-base/${name}`,
      text,
    ]),
  );
  const host = memoryHost({ ...files, ...workspace });
  const { findings, written } = await buildDossiers(host, { asOf: '2026-03-01' });
  return {
    written: written.map(({ path }) => path.replace('out/zz-base/', '')),
    found: (code: Finding['code']) => findings.filter((finding) => finding.code === code),
  };
}

const subject = (text: string): Files => ({
  'questions.yaml': `- id: ep\n  instrument: ep-wq\n  addressee: vp-hr\n  subject: ${text}\n  questions: [Has the addressee raised the case?]\n`,
});

/** A pack under another id, as a workspace would bring it along; JSON is YAML. */
function ownInstrument(template: string, id = 'zz-wq', more: object = {}): Files {
  const pack = builtIn.instruments.get('ep-wq')?.pack;
  return {
    '/templates/instruments/zz-wq/instrument.yaml': JSON.stringify({ ...pack, ...more, id }),
    '/templates/instruments/zz-wq/question.hbs': template,
  };
}

function ownRegime(status: string): Files {
  const regime = builtIn.regimes.get('eu-ghrsr');
  return {
    '/templates/regimes/zz-old/regime.yaml': JSON.stringify({
      ...regime?.pack,
      id: 'zz-old',
      status,
    }),
    '/templates/regimes/zz-old/submission.hbs': regime?.template.text ?? '',
  };
}

const inOwnForm: Files = {
  'questions.yaml':
    '- id: zz\n  instrument: zz-wq\n  addressee: vp-hr\n  questions: [Has the addressee raised the case?]\n',
};

describe('a pack of the workspace', () => {
  it('regime/folder-name', async () => {
    const { found } = await build({}, ownInstrument('<p>text</p>', 'zz-other'));
    expect(found('regime/folder-name')).toMatchObject([
      {
        message: 'The pack “zz-other” lies in a folder named “zz-wq”.',
        place: { file: 'templates/instruments/zz-wq/instrument.yaml' },
      },
    ]);
  });

  it.each([
    ['ended', 'it has ended.'],
    ['legacy', 'it was replaced by another.'],
  ])('regime/framework-ended: %s', async (status, says) => {
    const { found } = await build(
      { 'submissions.yaml': '- id: zz\n  regime: zz-old\n' },
      ownRegime(status),
    );
    const [finding, ...more] = found('regime/framework-ended');
    expect(finding?.message).toContain(says);
    expect(finding?.place?.path).toEqual(['submissions', 0, 'regime']);
    expect(more).toEqual([]);
  });

  it('an active one has not ended', async () => {
    const { found } = await build(
      { 'submissions.yaml': '- id: zz\n  regime: zz-old\n' },
      ownRegime('active'),
    );
    expect(found('regime/framework-ended')).toEqual([]);
  });

  it.each([
    ['render/template', '<p>{{nonsense}}</p>', 'nonsense'],
    ['render/markup', '<marquee>text</marquee>', 'marquee'],
  ] as const)('%s: %s', async (code, template, says) => {
    const { found, written } = await build(inOwnForm, ownInstrument(template));
    const [finding, ...more] = found(code);
    expect(finding?.message).toContain(says);
    expect(finding?.place?.file).toBe('templates/instruments/zz-wq/question.hbs');
    expect(more).toEqual([]);
    expect(written.filter((name) => name.startsWith('zz-base-zz'))).toEqual([]);
  });
});

it('render/missing-message: a language of the workspace that is not complete', async () => {
  const locale = {
    language: 'la',
    formats_as: 'la',
    notes_stand: 'after-punctuation',
    name: 'Latina',
    messages: { sheet: { heading: 'Pagina' } },
  };
  const { found, written } = await build(
    { 'questions.yaml': `${inOwnForm['questions.yaml'] ?? ''}  language: la\n` },
    {
      ...ownInstrument('<p>text</p>', 'zz-wq', {
        languages: { codes: ['la'], text: { en: 'Latin' }, verified: false },
      }),
      '/templates/locales/la.yaml': JSON.stringify(locale),
    },
  );
  expect(found('render/missing-message')[0]?.message).toMatch(/^The language la has no message/);
  expect(written.filter((name) => name.startsWith('zz-base-zz'))).toEqual([]);
});

describe('a document that is rendered', () => {
  it('render/missing-glyph', async () => {
    const { found } = await build(subject('A sign 𓀀 of old'));
    expect(found('render/missing-glyph')[0]?.message).toContain('“𓀀”');
    expect((await build({})).found('render/missing-glyph')).toEqual([]);
  });

  it('render/opening-too-long', async () => {
    const long = 'A judge sentenced a reader to prison for owning a book. '.repeat(90);
    const summary = (baseCase['dossier.yaml'] ?? '').replace(/^summary: .*$/m, `summary: ${long}`);
    const { found } = await build({ 'dossier.yaml': summary });
    expect(found('render/opening-too-long')[0]?.message).toBe(
      'The opening takes 2 pages; it should be one.',
    );
    expect((await build({})).found('render/opening-too-long')).toEqual([]);
  });

  it('privacy/leak: a template prints what the vault withholds', async () => {
    const vault = {
      'vault.yaml': 'p-one:\n  level: internal\n  values:\n    contact: 12 Aqsham Street\n',
    };
    const { found, written } = await build(
      { ...inOwnForm, ...vault },
      // In words that stand together only on the page: those of the file itself are looked through before.
      ownInstrument('<p>12 {{#if document}}Aqsham{{/if}} Street</p>'),
    );
    expect(found('privacy/leak').length).toBeGreaterThan(0);
    expect(JSON.stringify(found('privacy/leak'))).not.toContain('Aqsham');
    expect(written).toEqual([]);
  });
});
