/**
 * What Handlebars lets pass in silence: a partial that does not exist, a parameter that is missing
 * or misspelt, a triple-stash that would let data become markup. Checked in the syntax tree before
 * anything is rendered.
 */
import Handlebars from 'handlebars';
import { didYouMean } from '../../finding/nearest.ts';
import type { Span } from '../../finding/finding.ts';
import type { Catalogue, CatalogueData, Template } from '../../catalogue/catalogue.ts';
import {
  dossierSheet,
  officialSheet,
  dossiersSheet,
  question,
  submission,
} from '../../generated/views.js';
import type { SheetPack } from '../../schema/types.ts';
import { helperNames } from './helpers.ts';
import type { Fields, Shape } from './shape.ts';

export interface TemplateProblem {
  readonly file: string;
  /** Absent if the template cannot be read at all. */
  readonly span?: Span;
  readonly message: string;
  readonly hint?: string;
}

/** What a template may use by name; of some values nobody knows of what form they are. */
type Names = ReadonlyMap<string, Shape | undefined>;

interface Context {
  readonly sections: Catalogue['sections'];
  /** The names of the sections that belong to the packs under check. */
  readonly own: ReadonlySet<string>;
  /** The sections in which we are: one may use itself. */
  readonly within: readonly string[];
  /** What was read so far: sections that use each other twice are read as often as they would print. */
  readonly spent: { letters: number };
}

/** In UTF-16 units. */
const mostRead = 5_000_000;
/** Blocks in blocks, and calls in calls. */
const deepest = 100;

/** How deep the blocks of a template stand one inside another, or the calls of one of its expressions. */
function depthOf(text: string): number {
  let [blocks, calls, most] = [0, 0, 0];
  for (const [mark] of text.matchAll(/\{\{~?[#^]|\{\{~?\/|\}\}|[()]/g)) {
    if (mark === '}}') calls = 0;
    else if (mark === '(') calls += 1;
    else if (mark === ')') calls = Math.max(0, calls - 1);
    else blocks += mark.endsWith('/') ? -1 : 1;
    most = Math.max(most, blocks, calls);
  }
  return most;
}

/** The problems of one template, and of the sections that it uses, given what it may use. */
function checkTemplate(template: Template, names: Names, context: Context): TemplateProblem[] {
  context.spent.letters += template.text.length;
  if (context.spent.letters > mostRead)
    return [
      {
        file: template.file,
        message: 'The sections of the packs use each other too often.',
        hint: 'Let each section print one part of a document, and name it once.',
      },
    ];
  if (depthOf(template.text) > deepest)
    return [
      {
        file: template.file,
        message: `More than ${String(deepest)} blocks or brackets stand one inside another.`,
        hint: 'Close each block with {{/if}} or {{/each}} before the next one begins, and each bracket.',
      },
    ];
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(template.text);
  } catch (error) {
    return [{ file: template.file, message: firstLine(error), hint: 'Compare the braces.' }];
  }
  const check = new TemplateCheck(template, context);
  check.program(program, names);
  return check.problems;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

class TemplateCheck {
  readonly problems: TemplateProblem[] = [];
  readonly #template: Template;
  readonly #context: Context;

  constructor(template: Template, context: Context) {
    this.#template = template;
    this.#context = context;
  }

  program(program: hbs.AST.Program | undefined, known: Names): void {
    for (const statement of program?.body ?? []) this.#statement(statement, known);
  }

  #statement(statement: hbs.AST.Statement, known: Names): void {
    switch (statement.type) {
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement;
        if (!mustache.escaped)
          this.#report(
            mustache,
            'Unescaped output would let data become markup.',
            'Use two braces.',
          );
        this.#call(mustache, known, false);
        break;
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        this.#call(block, known, true);
        // Without block parameters the fields of each item would be names, and none could be checked.
        const helper = block.path.original;
        if (helper === 'each' && blockParamsOf(block.program).length === 0)
          this.#report(
            block,
            'An “each” does not name its item.',
            'Write {{#each list as |item|}}.',
          );
        if (helper === 'with' && blockParamsOf(block.program).length === 0)
          this.#report(
            block,
            'A “with” does not name its value.',
            'Write {{#with value as |name|}}.',
          );
        this.program(block.program, new Map([...known, ...this.#blockParams(block, known)]));
        this.program(block.inverse, known);
        break;
      }
      case 'PartialStatement':
        this.#partial(statement as hbs.AST.PartialStatement, known);
        break;
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      default:
        this.#report(statement, `Templates do not use ${statement.type}.`);
    }
  }

  /** What the block names: the item of an `each` and its number, the value of a `with`. */
  #blockParams(block: hbs.AST.BlockStatement, known: Names): [string, Shape | undefined][] {
    const [name, index] = blockParamsOf(block.program);
    const [value] = block.params;
    const shape = value && shapeOf(value, known);
    const item = block.path.original === 'each' ? itemOf(shape) : shape;
    return [
      ...(name === undefined ? [] : [[name, item] satisfies [string, Shape | undefined]]),
      ...(index === undefined ? [] : [[index, true] satisfies [string, Shape]]),
    ];
  }

  #partial(partial: hbs.AST.PartialStatement, known: Names): void {
    if (partial.name.type !== 'PathExpression') {
      this.#report(partial, 'A section must be named, not computed.');
      return;
    }
    const name = partial.name.original;
    const { sections } = this.#context;
    const section = sections.get(name);
    if (!section) {
      this.#report(partial, `There is no section “${name}”.`, didYouMean(name, sections.keys()));
      return;
    }
    if (partial.params.length > 0)
      this.#report(partial, `“${name}” is given something without a name.`, 'Write name=value.');
    const params = new Set(section.section.params.map((param) => param.name));
    const given = new Set(pairsOf(partial.hash).map(({ key }) => key));
    for (const param of params)
      if (!given.has(param)) this.#report(partial, `“${name}” is not given “${param}”.`);
    for (const key of given)
      if (!params.has(key))
        this.#report(partial, `“${name}” has no parameter “${key}”.`, didYouMean(key, params));
    this.#hash(partial.hash, known);
    if ([...params].every((param) => given.has(param)))
      this.#section(name, section.template, partial, known);
  }

  /** A section is checked on its own as well; only here is it known of what form its values are. */
  #section(
    name: string,
    template: Template,
    partial: hbs.AST.PartialStatement,
    known: Names,
  ): void {
    const { own, within } = this.#context;
    if (within.includes(name) || this.#context.spent.letters > mostRead) return;
    const values = pairsOf(partial.hash).map(
      ({ key, value }) => [key, shapeOf(value, known)] as const,
    );
    const problems = checkTemplate(template, new Map(values), {
      ...this.#context,
      within: [...within, name],
    });
    if (own.has(name)) this.problems.push(...problems);
    // A section of the program is in order: what it is given is not what it needs.
    else
      for (const { message } of problems)
        this.#report(partial, `“${name}” is given what it cannot use: ${message}`);
  }

  #call(
    call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    known: Names,
    isBlock: boolean,
  ): void {
    const hasArguments = call.params.length > 0 || pairsOf(call.hash).length > 0;
    const path = call.path as hbs.AST.PathExpression;
    if (hasArguments || isBlock) {
      const helpers = isBlock ? ['each', 'if', 'unless', 'with'] : helperNames;
      if (!helpers.includes(path.original))
        this.#report(
          call,
          `There is no helper “${path.original}”.`,
          didYouMean(path.original, helpers),
        );
    } else {
      this.#expression(call.path, known);
    }
    call.params.forEach((param) => {
      this.#expression(param, known);
    });
    this.#hash(call.hash, known);
  }

  #hash(hash: hbs.AST.Hash | undefined, known: Names): void {
    pairsOf(hash).forEach(({ value }) => {
      this.#expression(value, known);
    });
  }

  #expression(expression: hbs.AST.Expression, known: Names): void {
    if (expression.type === 'SubExpression') {
      this.#call(expression as hbs.AST.SubExpression, known, false);
      return;
    }
    if (expression.type !== 'PathExpression') return;
    const path = expression as hbs.AST.PathExpression;
    if (path.data) {
      if (!['index', 'first', 'last'].includes(path.parts[0] ?? ''))
        this.#report(path, `Templates do not use @${path.parts.join('.')}.`);
      return;
    }
    const root = path.parts[0];
    if (path.depth > 0 || root === undefined)
      this.#report(path, `“${path.original}” does not say what it refers to.`, 'Use a name.');
    else if (!known.has(root))
      this.#report(
        path,
        `“${root}” is not a name that is known here.`,
        didYouMean(root, known.keys()),
      );
    else this.#fields(path, known.get(root));
  }

  /** Handlebars takes a field that does not exist for one that has no value. */
  #fields(path: hbs.AST.PathExpression, value: Shape | undefined): void {
    let shape = value;
    for (const [index, field] of path.parts.slice(1).entries()) {
      if (shape === undefined) return;
      const fields = fieldsOf(shape);
      if (!Object.hasOwn(fields, field)) {
        this.#report(
          path,
          `“${path.parts.slice(0, index + 1).join('.')}” has no “${field}”.`,
          didYouMean(field, Object.keys(fields)),
        );
        return;
      }
      shape = fields[field];
    }
  }

  #report(node: hbs.AST.Node, message: string, hint?: string): void {
    this.problems.push({
      file: this.#template.file,
      span: spanOf(node, this.#template.text),
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

/** Lists and texts have a length, and nothing else that a template could ask for. */
const fieldsOf = (shape: Shape): Fields =>
  shape === true || isList(shape) ? { length: true } : shape;
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
const itemOf = (shape: Shape | undefined): Shape | undefined =>
  shape !== undefined && isList(shape) ? shape[0] : undefined;

/** The form of what an expression names, where that is known. */
function shapeOf(expression: hbs.AST.Expression, known: Names): Shape | undefined {
  if (expression.type !== 'PathExpression') return undefined;
  const { data, parts } = expression as hbs.AST.PathExpression;
  const [root, ...fields] = parts;
  if (data || root === undefined) return undefined;
  return fields.reduce<Shape | undefined>(
    (shape, field) => (shape === undefined ? undefined : fieldsOf(shape)[field]),
    known.get(root),
  );
}

function spanOf({ loc: { start, end } }: hbs.AST.Node, text: string): Span {
  const lines = text.split('\n');
  const offsetOf = ({ line, column }: hbs.AST.Position): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column);
  return { start: offsetOf(start), end: offsetOf(end) };
}

/** Handlebars leaves out what its types promise: parameters of blocks without any, and empty hashes. */
const blockParamsOf = (program: { readonly blockParams?: readonly string[] }): readonly string[] =>
  program.blockParams ?? [];
const pairsOf = (hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] => hash?.pairs ?? [];

/** The problems of all templates of some packs, which may use the sections of others; each once. */
export function checkPacks(
  { regimes, instruments, sheets, sections: own }: CatalogueData,
  sections: Catalogue['sections'],
): TemplateProblem[] {
  const context = {
    sections,
    own: new Set(own.map(({ name }) => name)),
    within: [],
    spent: { letters: 0 },
  };
  const all = [
    ...regimes.flatMap(({ template }) => checkTemplate(template, namesOf(submission), context)),
    ...instruments.flatMap(({ template }) => checkTemplate(template, namesOf(question), context)),
    ...sheets.flatMap(({ pack, template }) =>
      checkTemplate(template, namesOf(sheetFields[pack.about]), context),
    ),
    ...own.flatMap(({ template, section }) =>
      checkTemplate(
        template,
        new Map(section.params.map(({ name }) => [name, undefined])),
        context,
      ),
    ),
  ];
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

const sheetFields: Readonly<Record<SheetPack['about'], Fields>> = {
  dossier: dossierSheet,
  official: officialSheet,
  dossiers: dossiersSheet,
};

const namesOf = (fields: Fields): Names => new Map(Object.entries(fields));
