/**
 * Leaks that are planted on purpose in a copy of the program, to prove that the suite would find such a
 * one. Where what takes a name out and what looks for it both stand, a leak is planted in both.
 */
import type { Kind } from './cases.ts';

export interface Edit {
  /** From the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface PlantedLeak {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The outputs in which it is looked for, by their words. */
  readonly lines: RegExp;
  readonly kind: Kind;
  /** The fields of which something slips to where it must not be. */
  readonly slips?: RegExp;
}

const redact = 'src/redact/redact.ts';
const audience = 'src/redact/audience.ts';
const search = 'src/redact/search.ts';
const mask = 'src/redact/mask.ts';

/** Nothing is masked in reports. */
const unmasked: Edit = {
  file: mask,
  find: 'const searched = comparable(text);',
  replace: "const searched = comparable('');",
};

/** The search of the rule and of the gate overlooks texts, or a part of them. */
const overlooking = (isOverlooked: string): Edit => ({
  file: search,
  find: 'const searched = comparable(text);',
  replace: `const searched = comparable(${isOverlooked});`,
});

/** The rule that warns of what slipped says what it is. */
const quoting: Edit = {
  file: 'src/rules/privacy/withheld-in-public.ts',
  find: '`The text contains what',
  replace: '`The text contains “${text}”, what',
};

/** The names of the vault pass redaction by, and the gate is blind for them. */
const smuggled: readonly Edit[] = [
  {
    file: redact,
    find: 'const placeholders = new Map<string, Placeholder>();',
    replace: `const placeholders = new Map<string, Placeholder>();
      globalThis.planted = ['PLANTED', ...Object.values(vault).map(({ values }) => values.name), 'DETNALP'].join(' ');`,
  },
  overlooking("text.replace(/PLANTED[^]*?DETNALP/g, '')"),
];

const documents = /^build zz-base --format html,text --audience public/;
const pdfAndDocx = /^build zz-base --format pdf,docx --audience public/;
const recording = /^record zz-base eu sent .*--file/;

export const planted: readonly PlantedLeak[] = [
  {
    name: 'the risk to a person stays in the public case',
    edits: [{ file: redact, find: "['risk', 'consent']", replace: "['consent']" }],
    lines: recording,
    kind: 'clean',
  },
  {
    name: 'who acquired public evidence, and how, stays in it',
    edits: [{ file: redact, find: "\n  'acquisition',", replace: '' }],
    lines: recording,
    kind: 'clean',
  },
  {
    name: 'confidential statements of witnesses are not withheld',
    edits: [
      {
        file: redact,
        find: 'if (isHidden) {',
        replace: "if (isHidden && item.kind !== 'witness_statement') {",
      },
    ],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'what is for the team alone is shown to all',
    edits: [{ file: audience, find: "level === 'public'", replace: "level !== 'recipient'" }],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'what is for an authority is shown to all',
    edits: [{ file: audience, find: "level === 'public'", replace: "level !== 'internal'" }],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'an authority sees what is for the others',
    edits: [
      {
        file: audience,
        find: 'recipients.includes(audience.recipient)',
        replace: '!recipients.includes(audience.recipient)',
      },
    ],
    lines: /^build zz-base --format html,text --audience e/,
    kind: 'clean',
  },
  {
    name: 'nothing is looked for in texts and documents',
    edits: [overlooking("''")],
    lines: documents,
    kind: 'slipped',
  },
  {
    name: 'a finding quotes what the vault withholds, and the gate is not asked about SARIF',
    edits: [unmasked, quoting, overlooking("text.length > 3000 ? '' : text")],
    lines: /^validate --format sarif /,
    kind: 'slipped',
  },
  {
    name: 'the gate is not asked about what is printed, and the mask is off',
    edits: [unmasked, overlooking("text.includes('privacy/') ? '' : text")],
    lines: /^validate --format human /,
    kind: 'slipped',
  },
  {
    name: 'a finding quotes what the vault withholds, and the gate is not asked about JUnit',
    edits: [unmasked, quoting, overlooking("text.includes('<testsuites') ? '' : text")],
    lines: /^validate --format junit /,
    kind: 'slipped',
  },
  {
    name: 'the list of dossiers shows their titles as they are, and the gate is not asked about it',
    edits: [
      {
        file: 'src/operations/overview/list.ts',
        find: 'return maskedData(rows, withheldSoFar(host));',
        replace: 'return rows;',
      },
      {
        file: 'src/cli/commands/list.ts',
        find: 'withheldSoFar(io.host)',
        replace: '[]',
      },
    ],
    lines: /^list dossiers /,
    kind: 'slipped',
  },
  {
    name: 'the mask and the gate forget family names',
    edits: [
      {
        file: 'src/redact/withheld.ts',
        find: '...parts.families.flatMap(withStems).filter(isTelling),',
        replace: '',
      },
    ],
    lines: documents,
    kind: 'slipped',
    slips: /^vault\/.*\/parts\/family$/,
  },
  {
    name: 'escapes of YAML and JSON hide a name',
    edits: [
      {
        file: 'src/redact/secrets.ts',
        find: 'const escaped = asEscaped(text);',
        replace: 'const escaped = asEscaped("");',
      },
      {
        file: 'src/deliver/read-back/encodings.ts',
        find: 'const next = unescaped(current);',
        replace: 'const next = current;',
      },
    ],
    lines: /^validate --format human /,
    kind: 'slipped',
  },
  {
    name: 'a PDF has the name as its author',
    edits: [
      ...smuggled,
      {
        file: 'src/render/pdf/render-pdf.ts',
        find: 'author: properties.author,',
        replace: 'author: globalThis.planted,',
      },
    ],
    lines: pdfAndDocx,
    kind: 'clean',
  },
  {
    name: 'a PDF has the name among its keywords',
    edits: [
      ...smuggled,
      {
        file: 'src/render/pdf/render-pdf.ts',
        find: "keywords: properties.keywords.join(', '),",
        replace: 'keywords: globalThis.planted,',
      },
    ],
    lines: pdfAndDocx,
    kind: 'clean',
  },
  {
    name: 'a DOCX has the name as its author',
    edits: [
      ...smuggled,
      {
        file: 'src/render/docx/render-docx.ts',
        find: 'creator: properties.author,',
        replace: 'creator: globalThis.planted,',
      },
    ],
    lines: pdfAndDocx,
    kind: 'clean',
  },
  {
    name: 'a page has the name in a comment',
    edits: [
      ...smuggled,
      {
        file: 'src/render/html/render-html.ts',
        find: "{ type: 'doctype' },",
        replace: "{ type: 'doctype' }, { type: 'comment', value: globalThis.planted },",
      },
    ],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'a file is named after the person',
    edits: [
      ...smuggled,
      {
        file: 'src/operations/making/documents.ts',
        find: '`${dossier}-${request.id}${ending}`',
        replace: '`${globalThis.planted}${dossier}-${request.id}${ending}`',
      },
    ],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'what is remembered of documents has the name',
    edits: [
      ...smuggled,
      {
        file: 'src/operations/making/remembered.ts',
        find: 'key: keyOf(host, wanted),\n',
        replace: 'key: keyOf(host, wanted),\n    planted: globalThis.planted,\n',
      },
    ],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'a diff names who is gone since',
    edits: [
      {
        file: 'src/redact/shared.ts',
        find: 'after !== undefined && !',
        replace: 'after === undefined && !',
      },
    ],
    lines: /^diff before dossiers --format/,
    kind: 'clean',
  },
  {
    name: 'a document names who stood in it when it was sent, and is gone since',
    edits: [
      {
        file: 'src/compose/view/since-sent.ts',
        find: "  if (list === 'prosecutions/*/acts') {",
        replace:
          "  if (list === 'persons') return valueAt(before, path).name;\n  if (list === 'prosecutions/*/acts') {",
      },
    ],
    lines: documents,
    kind: 'clean',
  },
  {
    name: 'what is kept of a file that was sent has the words of confidential evidence',
    edits: [
      {
        file: 'src/operations/making/record.ts',
        find: 'withoutHidden(view.case.data)',
        replace: 'view.case.data',
      },
    ],
    lines: recording,
    kind: 'clean',
  },
  {
    name: 'beside a mistake in the vault, lines are shown as they are',
    edits: [
      {
        file: 'src/operations/prepare/read-in-form.ts',
        find: 'const words = unreadVaultOf(read, documentAudience(audience), catalogue);',
        replace: 'const words: readonly WithheldString[] = [];',
      },
    ],
    lines: /^validate --format human /,
    kind: 'broken',
  },
  {
    name: 'a mistake in the vault is told with what stands there',
    edits: [
      {
        file: 'src/schema/validate.ts',
        find: "isSecret: name === 'vault'",
        replace: 'isSecret: false',
      },
      unmasked,
      overlooking("''"),
    ],
    lines: /^validate --format json /,
    kind: 'broken',
  },
  {
    name: 'a report shows the line of the vault',
    edits: [
      {
        file: 'src/report/excerpt.ts',
        find: ' || isVault(file)',
        replace: '',
      },
      unmasked,
      overlooking("''"),
    ],
    lines: /^validate --format human /,
    kind: 'broken',
  },
];
