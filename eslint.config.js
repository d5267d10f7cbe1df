import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The way the data takes: a stage imports only what stands before it. `finding`, `host` and
 * `document` are leaves that anyone may import. ARCHITECTURE.md shows the same as a picture.
 */
const stages = [
  'finding',
  'host',
  'document',
  'source',
  'schema',
  'model',
  'redact',
  'reading',
  'links',
  'catalogue',
  'rules',
  'compose',
  'render',
  'report',
  'deliver',
  'operations',
  'cli',
];

/** What a stage may not import although it stands before: stages that do not know each other. */
const strangers = {
  host: ['finding'],
  document: ['finding', 'host'],
  model: ['host'],
  redact: ['host', 'source'],
  reading: ['schema', 'model', 'redact'],
  links: ['document', 'source', 'schema', 'model', 'redact', 'reading'],
  catalogue: ['reading', 'links'],
  compose: ['reading', 'links', 'rules'],
  render: [
    'source',
    'schema',
    'model',
    'redact',
    'reading',
    'links',
    'catalogue',
    'rules',
    'compose',
  ],
  report: [
    'source',
    'schema',
    'model',
    'redact',
    'reading',
    'links',
    'catalogue',
    'rules',
    'compose',
    'render',
  ],
  deliver: [
    'source',
    'schema',
    'model',
    'reading',
    'links',
    'catalogue',
    'rules',
    'compose',
    'render',
    'report',
  ],
};

const zones = stages
  .flatMap((stage, index) => [
    {
      target: `./src/${stage}`,
      from: stages.slice(index + 1).map((later) => `./src/${later}`),
      message: `${stage} stands before it: see the map in ARCHITECTURE.md.`,
    },
    ...(strangers[stage] ?? []).map((other) => ({
      target: `./src/${stage}`,
      from: `./src/${other}`,
      message: `${stage} knows nothing of ${other}: see the map in ARCHITECTURE.md.`,
    })),
  ])
  .filter(({ from }) => from.length > 0);

/** Whoever has the key can write round the leak gate. */
const keyOfDeliver = stages
  .filter((stage) => stage !== 'host' && stage !== 'deliver')
  .map((stage) => `./src/${stage}`)
  .concat('./src/index.ts')
  .map((target) => ({
    target,
    from: './src/host/writing.ts',
    message: 'Everything that leaves goes through src/deliver, which looks at it first.',
  }));

/** The world outside is behind the host. */
const outside = [
  'fs',
  'fs/promises',
  'child_process',
  'http',
  'http2',
  'https',
  'net',
  'dgram',
  'dns',
  'dns/promises',
  'tls',
  'os',
  'process',
  'path',
  'url',
  'worker_threads',
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'src/generated', 'src/schema/types.ts', 'dossiers', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Results of reading are typed by whoever asks for them.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...keyOfDeliver] }],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The environment is behind the host.' },
        { name: 'console', message: 'Everything that is printed goes through deliver.' },
        { name: 'fetch', message: 'Nothing touches the network.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: outside
            .flatMap((name) => [name, `node:${name}`])
            .map((name) => ({ name, message: 'The world outside is behind the host.' })),
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
        { object: 'Date', property: 'now', message: 'The clock is behind the host.' },
        {
          object: 'globalThis',
          property: 'process',
          message: 'The environment is behind the host.',
        },
        {
          property: 'localeCompare',
          message: 'Compare by code unit: the order must not depend on the machine.',
        },
        {
          property: 'toLocaleString',
          message: 'Use Words, which knows the language of the document.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is behind the host.',
        },
        {
          selector:
            'ImportExpression[source.value=/^(node:)?(fs|child_process|http|http2|https|net|dgram|dns|tls|os|process)/]',
          message: 'The world outside is behind the host.',
        },
        {
          selector: "NewExpression[callee.property.name='SafeString']",
          message: 'Data must never become markup.',
        },
      ],
    },
  },
  {
    // The one implementation of the host with its web, the one door of the shell, and that of the thread for exhibits.
    files: [
      'src/host/node.ts',
      'src/host/node-web.ts',
      'src/host/public-address.ts',
      'src/cli/bin.ts',
      'src/reading/reader.ts',
    ],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
    },
  },
  {
    // Rules are one file each, and are imported by their place.
    files: ['src/rules/*/*.ts', '*.config.ts', 'eslint.config.js'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['src/render/pdf/pdfmake-internals.d.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
