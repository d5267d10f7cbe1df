/**
 * Checks that an editor helps whoever writes a dossier, with the language server that VS Code and others
 * use for YAML. In a workspace made by the program, every file is opened as an editor would, and found
 * through its first line: there must be nothing to complain about; fields are offered where one can be
 * written, and explained where one stands; a wrong field and a wrong word are marked on their lines.
 *
 * Usage: node --import tsx scripts/check-editor.js YAML-LANGUAGE-SERVER
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { shapeAt } from '../src/schema/shape.ts';
import { readSchemas, root } from './schemas.ts';

const [server] = process.argv.slice(2);
if (!server) throw new Error('Usage: check-editor.js YAML-LANGUAGE-SERVER');
const { createMessageConnection } = createRequire(realpathSync(server))('vscode-jsonrpc/node');

const schemas = Object.fromEntries(readSchemas());
const workspace = mkdtempSync(path.join(os.tmpdir(), 'editor-'));
const failures = [];

/** A new dossier as `dossier new` leaves it, and beside it one that uses every field. */
function makeWorkspace() {
  const newDossier = ['new', 'zz-first', '--title', 'The first case', '--country', 'ZZ'];
  for (const words of [['init'], newDossier]) {
    const { status, stderr } = spawnSync(process.execPath, [`${root}bin/dossier.js`, ...words], {
      cwd: workspace,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  cpSync(`${root}dossiers/zz-specimen`, path.join(workspace, 'dossiers', 'zz-specimen'), {
    recursive: true,
  });
}

/** Stands between the server and the network, and lets nothing through. */
async function standBetween() {
  const proxy = createServer((request, response) => response.writeHead(403).end());
  const refuse = ({ url }) => failures.push(`The server asks the network for ${url}.`);
  proxy.on('request', refuse);
  proxy.on('connect', (request, socket) => {
    refuse(request);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

/** The server, as an editor starts it that has the settings of the workspace. */
async function startServer(proxy) {
  const child = spawn(process.execPath, [realpathSync(server), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(child.stdout, child.stdin);
  const settings = {
    ...JSON.parse(readFileSync(path.join(workspace, '.vscode', 'settings.json'), 'utf8')),
    'http.proxy': `http://127.0.0.1:${String(proxy.address().port)}`,
  };
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => settingsOf(settings, section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  const listening = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    listening.get(uri)?.(diagnostics);
  });
  connection.listen();
  const uri = pathToFileURL(workspace).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'workspace' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        publishDiagnostics: { versionSupport: true },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    /** A file in the editor. Every text that is typed into it is checked anew; none is saved. */
    async open(file, text) {
      const uri = pathToFileURL(path.join(workspace, file)).href;
      const marks = () => new Promise((resolve) => listening.set(uri, resolve));
      let version = 1;
      let marked = marks();
      const ask = (what, position) =>
        connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version, text },
      });
      return {
        async type(changed) {
          await marked;
          marked = marks();
          version += 1;
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: changed }],
          });
        },
        marked: () => marked,
        hover: async (position) => (await ask('hover', position))?.contents.value ?? '',
        offered: async (position) =>
          (await ask('completion', position)).items.map(({ label }) => label),
      };
    },
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** `yaml.schemaStore.enable: false` is, of the section `yaml`, `{ schemaStore: { enable: false } }`. */
function settingsOf(settings, section) {
  const tree = {};
  for (const [name, value] of Object.entries(settings)) {
    const steps = name.split('.');
    const last = steps.pop();
    const owner = steps.reduce((branch, step) => (branch[step] ??= {}), tree);
    owner[last] = value;
  }
  return tree[section] ?? {};
}

/** Every field of a text: where it stands, what it holds, and what the schemas say of it. */
function fieldsOf(text, schema) {
  const lines = new LineCounter();
  const placeOf = ([start, end]) => {
    const { line, col } = lines.linePos(start);
    return { line: line - 1, character: col - 1, start, end };
  };
  const walk = (node, steps) => {
    if (isSeq(node)) return node.items.flatMap((item, index) => walk(item, [...steps, index]));
    if (!isMap(node)) return [];
    const entry = {
      shape: shapeAt(schemas, schema, steps),
      has: node.items.map(({ key }) => key.value),
      isInOneLine: node.flow === true,
    };
    return node.items.flatMap(({ key, value }) => [
      {
        name: key.value,
        at: placeOf(key.range),
        value: isScalar(value) ? placeOf(value.range) : undefined,
        entry,
        shape: shapeAt(schemas, schema, [...steps, key.value]),
      },
      ...walk(value, [...steps, key.value]),
    ]);
  };
  return walk(parseDocument(text, { lineCounter: lines }).contents, []);
}

const schemaOf = (text) => path.basename(/\$schema=(\S+)/.exec(text)?.[1] ?? '');

/** The first entry of a new file, with the line of the brackets and the hash signs deleted. */
const begun = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '[]')
    .map((line, index, all) =>
      all.slice(0, index).some((before) => before.startsWith('# To begin'))
        ? line.replace(/^# /, '')
        : line,
    )
    .join('\n');

/** The text with a wrong word in the place of others. */
const replaced = (text, places) =>
  places
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (before, { start, end }) => `${before.slice(0, start)}wrongword${before.slice(end)}`,
      text,
    );

const linesOf = (places) =>
  [...new Set(places.map(({ line }) => line + 1))].sort((a, b) => a - b).join(', ');

/** Without the backslashes of Markdown, and in one line. */
const plain = (text) => text.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ');

const without = (words, others) => words.filter((word) => !others.includes(word));

async function checkFile(editor, file) {
  const saved = readFileSync(path.join(workspace, file), 'utf8');
  const fail = (what) => failures.push(`${file}: ${what}`);
  const opened = await editor.open(file, saved);
  const marked = async (text) => {
    await opened.type(text);
    return opened.marked();
  };
  const text = begun(saved);
  const fields = fieldsOf(text, schemaOf(saved));

  for (const found of [await opened.marked(), await marked(text)])
    for (const { message, range } of found)
      fail(`line ${String(range.start.line + 1)} is marked: ${message}`);

  // A list that has no entry yet, and a hyphen as its beginning.
  if (saved.includes('\n[]\n')) {
    const [before] = saved.split('\n[]\n');
    await opened.type(`${before}\n- `);
    const offered = await opened.offered({ line: before.split('\n').length, character: 2 });
    const missing = without(Object.keys(fields[0].entry.shape.properties), offered);
    if (missing.length > 0) fail(`for a first entry it does not offer ${missing.join(', ')}`);
    await opened.type(text);
  }

  for (const { name, at, shape } of fields) {
    const shown = plain(await opened.hover({ ...at, character: at.character + 1 }));
    if (!shape?.description || !shown.includes(plain(shape.description)))
      fail(`line ${String(at.line + 1)}: “${name}” is explained with: ${shown || 'nothing'}`);
  }

  for (const { name, value, shape } of oneOfEach(fields, ({ shape }) => shape?.enum)) {
    if (!value) continue;
    const missing = without(shape.enum, await opened.offered(value));
    if (missing.length > 0) fail(`for “${name}” it does not offer ${missing.join(', ')}`);
  }

  for (const { at, name, entry } of oneOfEach(fields, ({ entry }) => entry.shape?.properties)) {
    const before = text.slice(at.start - at.character, at.start);
    if (entry.isInOneLine || !/^[ -]*$/.test(before)) continue;
    // A line of its own, as one begins it.
    await opened.type(
      `${text.slice(0, at.start)}\n${' '.repeat(at.character)}${text.slice(at.start)}`,
    );
    const offered = await opened.offered(at);
    const missing = without(Object.keys(entry.shape.properties), [...entry.has, ...offered]);
    if (missing.length > 0)
      fail(`before “${name}” in line ${String(at.line + 1)} it does not offer ${missing.join()}`);
  }

  const words = fields.filter(({ shape, value }) => shape?.enum && value).map(({ value }) => value);
  const optional = fields
    .filter(({ entry, name, value }) => value && !entry.shape?.required?.includes(name))
    .filter(({ entry }) => entry.shape?.additionalProperties === false)
    .map(({ at }) => at);
  for (const [what, places] of [
    ['wrong words', words],
    ['fields that do not exist', optional],
  ]) {
    const lines = linesOf((await marked(replaced(text, places))).map(({ range }) => range.start));
    if (lines !== linesOf(places)) fail(`${what} in ${linesOf(places)} are marked in ${lines}`);
  }
}

/** The first of all fields for which something is the same. */
const oneOfEach = (fields, something) => [
  ...new Map(
    fields.filter(something).map((field) => [JSON.stringify(something(field)), field]),
  ).values(),
];

makeWorkspace();
const proxy = await standBetween();
const editor = await startServer(proxy);
const files = readdirSync(workspace, { recursive: true })
  .filter((name) => name.endsWith('.yaml'))
  .sort();
try {
  for (const file of files) await checkFile(editor, file);
} finally {
  await editor.end();
  proxy.close();
  rmSync(workspace, { recursive: true });
}
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${String(files.length)} files are completed, explained and checked in the editor.`);
}
