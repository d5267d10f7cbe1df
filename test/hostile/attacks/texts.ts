/** Words that are to become something else than words, in documents, reports and terminals. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Group, Place } from '../attack.ts';
import {
  append,
  inDossier,
  never,
  replace,
  replaceField,
  withMore,
  withSummary,
} from '../means.ts';

const main = inDossier('dossier.yaml');
const build = (formats: string): readonly string[] => [
  'build',
  '--as-of',
  '2026-03-01',
  '--format',
  formats,
];
const made = ({ work }: Place, file: string): string =>
  readFileSync(`${work}/out/zz-base/${file}`, 'latin1');

const hostileTitle =
  '| @everyone #1 </summary></details><img src=https://evil.example/x> ![x](https://evil.example/y) [z](javascript:alert) `` ``` `<script>`';

export const texts: Group = {
  against: 'texts',
  attacks: [
    {
      name: 'a name that is read from the other end',
      arrange: ({ dossier }) => {
        replace(dossier, 'officials.yaml', 'name: Vymysl Sudyaev', 'name: "Vymysl \u202eveayduS"');
      },
      exit: 1,
      finds: [inDossier('officials.yaml')],
      isQuick: true,
    },
    {
      name: 'a name with a letter of another script in it',
      arrange: ({ dossier }) => {
        replace(dossier, 'officials.yaml', 'name: Vymysl Sudyaev', 'name: Vym\u0443sl Sudyaev');
      },
      exit: 0,
      finds: [inDossier('officials.yaml')],
      isQuick: true,
    },
    {
      name: 'a name with signs that nobody sees',
      arrange: ({ dossier }) => {
        replace(
          dossier,
          'officials.yaml',
          'name: Vymysl Sudyaev',
          'name: "Vym\u200bysl\u2060 Sud\u00adyaev"',
        );
      },
      exit: 0,
      finds: [inDossier('officials.yaml')],
    },
    {
      name: 'ten thousand accents on one letter',
      arrange: ({ dossier }) => {
        replaceField(dossier, 'dossier.yaml', 'title', `Z${'\u0301\u0334'.repeat(5000)}`);
        replace(
          dossier,
          'officials.yaml',
          'name: Vymysl Sudyaev',
          `name: V${'\u0489'.repeat(5000)}`,
        );
      },
      run: build('pdf,docx,html,text'),
      exit: 0,
      seconds: 60,
    },
    {
      name: 'a word of half a million letters in every format',
      arrange: withSummary(() => `${'x'.repeat(500_000)} [@E-01]`),
      run: build('pdf,docx,html,text'),
      exit: 1,
      seconds: 60,
      megabytes: 900,
    },
    {
      name: 'a word of almost two hundred thousand letters in every format',
      arrange: withSummary(() => `${'x'.repeat(199_000)} [@E-01]`),
      run: build('pdf,docx,html,text'),
      exit: 0,
      seconds: 60,
      megabytes: 900,
    },
    {
      name: 'signs that XML cannot hold',
      arrange: withMore('dossier.yaml', () => 'why_now: "A \\ufffe B \\uffff C \\u0001 D"\n'),
      run: build('docx'),
      exit: 1,
      finds: [main],
    },
    {
      name: 'escapes for terminals, in messages',
      arrange: withMore(
        'dossier.yaml',
        () =>
          '"a\\e]52;c;ZXZpbA==\\a\\e[2J\\x9b8m\\u202e": "\\e]8;;https://evil.example\\e\\\\click"\n',
      ),
      exit: 1,
      finds: [main],
      isQuick: true,
    },
    {
      name: 'commands for GitHub, in annotations',
      arrange: withMore(
        'dossier.yaml',
        () =>
          '"x\\n::error file=a::injected\\r::set-output name=a::b%0A::add-path::/tmp": "::stop-commands::x"\n',
      ),
      run: ['validate', '--as-of', '2026-03-01', '--format', 'github'],
      exit: 1,
      says: /^::error file=/m,
      neverSays: /^::(?!error file=dossiers|warning |notice )/m,
      isQuick: true,
    },
    {
      name: 'commands for GitHub, in words for people',
      arrange: withMore(
        'dossier.yaml',
        () => '"::error::injected": x\n"x\\n\\n::add-path::/tmp": x\n',
      ),
      exit: 1,
      neverSays: /^\s*::/m,
    },
    {
      name: 'Markdown that breaks out of a report for a pull request',
      arrange: ({ dossier }) => {
        append(dossier, 'dossier.yaml', `${JSON.stringify(hostileTitle)}: x\n`);
      },
      run: ['validate', '--as-of', '2026-03-01', '--format', 'markdown'],
      exit: 1,
      check: ({ out }) => {
        const tree = fromMarkdown(out);
        const own = /^<\/?(?:details(?: open)?|summary|code)>$|^<!-- -->$/;
        const kinds = JSON.stringify(tree).match(
          /"type":"(?:image|link|linkReference|definition)"/g,
        );
        assert.deepEqual(kinds, null);
        for (const tag of tagsIn(tree)) assert.match(tag, own);
      },
      isQuick: true,
    },
    {
      name: 'elements in reports of XML and SARIF',
      arrange: withMore(
        'dossier.yaml',
        () => '"]]></failure><script>alert(1)</script>&x;": "<!ENTITY"\n',
      ),
      run: [
        'validate',
        '--as-of',
        '2026-03-01',
        '--format',
        'junit',
        '--format',
        'sarif=out/x.sarif',
      ],
      exit: 1,
      says: /<failure/,
      neverSays: /<script|<\/failure><(?!\/)/,
    },
    {
      name: 'formulae in what is printed for spreadsheets',
      arrange: ({ dossier }) => {
        replace(
          dossier,
          'officials.yaml',
          'name: Vymysl Sudyaev',
          'name: \'=HYPERLINK("https://evil.example","x")\'',
        );
        replace(dossier, 'officials.yaml', 'value: Вымысел Судьяев', "value: '@SUM(1+1)'");
        replace(dossier, 'officials.yaml', 'title: Judge', "title: '-2+3+cmd|x'");
      },
      run: ['index', '--as-of', '2026-03-01', '--format', 'csv'],
      exit: 0,
      neverSays: /(?:^|[,;"\n])[=@+-](?!\d)/m,
      isQuick: true,
    },
    {
      name: 'elements and handlers in a page',
      arrange: ({ dossier }) => {
        replaceField(
          dossier,
          'dossier.yaml',
          'title',
          '"><script>alert(1)</script><svg onload=alert(1)>',
        );
        replace(
          dossier,
          'evidence.yaml',
          'title: Reader jailed',
          "title: '<img src=x onerror=alert(1)>'",
        );
      },
      run: build('html'),
      exit: 0,
      check: (_, place) => {
        never(made(place, 'zz-base-eu.html'), /<script|<img|<svg on|<iframe/);
      },
      isQuick: true,
    },
    {
      name: 'elements in the page of readiness',
      arrange: ({ dossier }) => {
        replaceField(dossier, 'dossier.yaml', 'title', '"><script>alert(1)</script>');
      },
      run: ['readiness', '--as-of', '2026-03-01', '--format', 'html'],
      exit: 0,
      neverSays: /<script/,
    },
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'smb://evil.example/x',
      'JaVaScRiPt:alert(1)//https://',
    ].map((url) => ({
      name: `an address of evidence that is ${url}`,
      arrange: ({ dossier }: Place) => {
        replace(
          dossier,
          'evidence.yaml',
          'url: https://example.org/judgment',
          `url: ${JSON.stringify(url)}`,
        );
      },
      run: build('html,text'),
      exit: 1 as const,
      finds: [inDossier('evidence.yaml')],
    })),
    {
      name: 'links in prose that are no addresses of the web',
      arrange: withSummary(
        () =>
          '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) <javascript:alert(2)> [d](//evil.example) [e](\\\\evil\\x) ![f](https://evil.example/p.png) [@E-01]',
      ),
      run: build('pdf,docx,html,text'),
      exit: 0,
      check: (_, place) => {
        never(made(place, 'zz-base-eu.html'), /href="(?!#|https?:|mailto:)|<img/);
        never(made(place, 'zz-base-eu.pdf'), /\/URI \((?!https?:|mailto:)|\/JavaScript|\/Launch/);
      },
      seconds: 30,
    },
    {
      name: 'templates and paths to prototypes in every text',
      arrange: ({ dossier }) => {
        const evil =
          '{{constructor.constructor "return process.exit(42)"}} ${process.exit(43)} {{#with this as |x|}}{{lookup x "__proto__"}}{{/with}} <%= 7*7 %> #{7*7} {{7*7}}';
        for (const field of ['title', 'summary', 'context'])
          replaceField(dossier, 'dossier.yaml', field, evil);
      },
      run: build('html,text'),
      exit: 0,
      isQuick: true,
    },
    {
      name: 'a title of a hundred thousand letters',
      arrange: ({ dossier }) => {
        replaceField(dossier, 'dossier.yaml', 'title', 'Long words '.repeat(10_000));
      },
      run: build('pdf,docx,html,text'),
      exit: 0,
      seconds: 60,
      megabytes: 900,
    },
  ],
};

/** Every tag and comment that a browser would be given. */
const tagsIn = (node: Nodes): string[] => {
  if (node.type === 'html') return node.value.match(/<!--.*?-->|<[^>]*>/g) ?? [node.value];
  return 'children' in node ? node.children.flatMap(tagsIn) : [];
};
