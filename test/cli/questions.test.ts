/** What a terminal is asked, with someone who answers in advance. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { askAt } from '../../src/cli/questions.ts';
import { streamTo } from '../../src/host/stream.ts';
import { openTerminal } from '../../src/host/terminal.ts';
import { memoryHost } from '../support/memory-host.ts';

interface Run {
  readonly code: number;
  readonly err: string;
  readonly asked: readonly string[];
  readonly file: (path: string) => string | undefined;
}

/** Runs a command for someone who gives these answers, and no more. */
async function answering(
  answers: readonly string[],
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const host = memoryHost(files);
  const left = [...answers];
  const asked: string[] = [];
  let err = '';
  const code = await main(words, {
    host,
    out: streamTo(() => undefined),
    err: streamTo((text) => (err += text)),
    ask: (question) => {
      asked.push(question);
      const answer = left.shift();
      return answer === undefined
        ? Promise.reject(new Error(`No answer to: ${question}`))
        : Promise.resolve(answer);
    },
    isInteractive: true,
    useColour: { out: false, err: false },
  });
  expect(left).toEqual([]);
  const file = (path: string): string | undefined => {
    const content = host.files.get(path);
    return content && new TextDecoder().decode(content);
  };
  return { code, err, asked, file };
}

describe('dossier new', () => {
  it('asks for title, country, language and folder', async () => {
    const { code, file, asked } = await answering(
      ['The librarian of Vymysl', 'ZZ', 'French', 'zz-library'],
      ['new'],
    );
    expect(code).toBe(0);
    expect(asked).toHaveLength(4);
    const written = file('/dossiers/zz-library/dossier.yaml');
    expect(written).toContain('title: "The librarian of Vymysl"\nlanguage: fr\ncountry: ZZ\n');
  });

  it('suggests an id made of the country, the longest word and the year', async () => {
    const { asked, file } = await answering(['The librarian of Vymysl', 'zz', '', ''], ['new']);
    expect(asked.at(-1)).toContain('Enter for zz-librarian-2026.');
    expect(file('/dossiers/zz-librarian-2026/dossier.yaml')).toContain('language: en\n');
  });

  it.each([
    ['Протест в Вымысле', 'zz-case-2026'],
    ['Élégie de 2016', 'zz-elegie-2016'],
    ['The year 2016 in Vymysl', 'zz-vymysl-2016'],
  ])('suggests for “%s” %s', async (title, id) => {
    expect((await answering([title, 'ZZ', '', ''], ['new'])).asked.at(-1)).toContain(` ${id}.`);
  });

  it('suggests no id that is taken, and asks again when one is given', async () => {
    const { asked, err, file } = await answering(
      ['The librarian of Vymysl', 'ZZ', '', 'zz-librarian-2026', 'Zz Library', ''],
      ['new'],
      { '/dossiers/zz-librarian-2026/dossier.yaml': 'kept' },
    );
    expect(asked.at(-1)).toContain('Enter for zz-librarian-2026-2.');
    expect(err).toContain('There is already something at dossiers/zz-librarian-2026.');
    expect(err).toContain('“Zz Library” cannot be the id of a dossier.');
    expect(file('/dossiers/zz-librarian-2026/dossier.yaml')).toBe('kept');
    expect(file('/dossiers/zz-librarian-2026-2/dossier.yaml')).toBeDefined();
  });

  it.each([
    ['kz', 'KZ'],
    ['Kazakhstan', 'KZ'],
    ['burma', 'MM'],
    ['Cote d’Ivoire', 'CI'],
    ['UK', 'GB'],
    ['zz', 'ZZ'],
  ])('takes %s for the country %s', async (answer, code) => {
    const { file } = await answering(['The case', answer, '', 'a-case'], ['new']);
    expect(file('/dossiers/a-case/dossier.yaml')).toContain(`\ncountry: ${code}\n`);
  });

  it.each([
    ['Kazahkstan', 'Did you mean “Kazakhstan” (KZ)?'],
    ['QQ', 'Write its name in English, or its two letters; ZZ stands for an invented country.'],
    ['', 'The dossier needs a country.'],
  ])('asks again after the country “%s”', async (answer, says) => {
    const { code, err } = await answering(['The case', answer, 'ZZ', '', ''], ['new']);
    expect(err).toContain(says);
    expect(code).toBe(0);
  });

  it('asks again for a title, and after a language that is none', async () => {
    const { err } = await answering(['', 'The case', 'ZZ', 'Frensh', '', ''], ['new']);
    expect(err).toContain('Without a title there is no dossier.');
    expect(err).toContain('Did you mean “French” (fr)?');
  });

  it('asks only for what is not given, and for nothing if all is', async () => {
    const some = await answering(['The case', ''], ['new', 'zz-some', '--country', 'ZZ']);
    expect(some.file('/dossiers/zz-some/dossier.yaml')).toBeDefined();
    const all = await answering([], ['new', 'zz-all', '--title', 'The case', '--country', 'ZZ']);
    expect(all.file('/dossiers/zz-all/dossier.yaml')).toContain('language: en\n');
  });

  it('refuses an id that is taken before it asks', async () => {
    const { code, asked } = await answering([], ['new', 'zz-some'], {
      '/dossiers/zz-some/dossier.yaml': 'kept',
    });
    expect([code, asked]).toEqual([2, []]);
  });
});

describe('dossier init', () => {
  it('asks for the folder, and begins a first dossier in it', async () => {
    const { code, err, file } = await answering(
      ['~/team', 'team', 'perhaps', '', 'The librarian of Vymysl', 'ZZ', '', ''],
      ['init'],
    );
    expect(code).toBe(0);
    expect(err).toContain('“~” stands for your own folder in commands only.');
    expect(err).toContain('“perhaps” is neither yes nor no.');
    expect(err).toContain('cd team, then dossier validate zz-librarian-2026');
    expect(file('/team/workspace.yaml')).toBeDefined();
    expect(file('/team/dossiers/zz-librarian-2026/dossier.yaml')).toBeDefined();
  });

  it('can leave the first dossier for later', async () => {
    const { err } = await answering(['', 'no'], ['init']);
    expect(err).toBe('Ready. Begin a case with: dossier new\n');
  });

  it('asks nothing if the folder is given', async () => {
    const { err, file } = await answering([], ['init', 'team']);
    expect(err).toBe('Ready. Begin a case with: cd team, then dossier new\n');
    expect(file('/team/workspace.yaml')).toBeDefined();
  });

  it('overwrites nothing', async () => {
    const { file } = await answering(['', 'n'], ['init'], { '/workspace.yaml': 'kept' });
    expect(file('/workspace.yaml')).toBe('kept');
  });
});

describe('the questions', () => {
  const open = () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const terminal = openTerminal(input, output);
    return {
      input,
      output,
      ask: askAt(terminal, memoryHost({})),
      close: () => {
        terminal.close();
      },
    };
  };

  it('keep lines that are typed ahead', async () => {
    const { input, ask, close } = open();
    input.write('first\nsecond\n');
    expect([await ask('1? '), await ask('2? ')]).toEqual(['first', 'second']);
    close();
  });

  it('end the command when the answer is refused', async () => {
    const { input, ask } = open();
    const answer = ask('1? ');
    input.end();
    await expect(answer).rejects.toThrow('The question was left without an answer');
  });
});
