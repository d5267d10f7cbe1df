/**
 * What Handlebars lets pass in silence: a partial that does not exist, a parameter that is missing
 * or misspelt, a triple-stash that would let data become markup. Checked in the syntax tree before
 * anything is rendered.
 */
import Handlebars from 'handlebars';
import { didYouMean } from '../../finding/nearest.ts';
import type { Span } from '../../finding/finding.ts';
import type { Catalogue, CatalogueData, Template } from '../../catalogue/catalogue.ts';
import { questionNames } from '../view/question.ts';
import { submissionNames } from '../view/submission.ts';
import { helperNames } from './helpers.ts';

export interface TemplateProblem {
  readonly file: string;
  /** Absent if the template cannot be read at all. */
  readonly span?: Span;
  readonly message: string;
  readonly hint?: string;
}

/** The problems of one template, given the names that it may use. */
export function checkTemplate(
  template: Template,
  names: readonly string[],
  sections: Catalogue['sections'],
): TemplateProblem[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(template.text);
  } catch (error) {
    return [{ file: template.file, message: firstLine(error), hint: 'Compare the braces.' }];
  }
  const check = new TemplateCheck(template, sections);
  check.program(program, new Set(names));
  return check.problems;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

class TemplateCheck {
  readonly problems: TemplateProblem[] = [];
  readonly #template: Template;
  readonly #sections: Catalogue['sections'];

  constructor(template: Template, sections: Catalogue['sections']) {
    this.#template = template;
    this.#sections = sections;
  }

  program(program: hbs.AST.Program | undefined, known: ReadonlySet<string>): void {
    if (!program) return;
    const names = new Set([...known, ...blockParamsOf(program)]);
    for (const statement of program.body) this.#statement(statement, names);
  }

  #statement(statement: hbs.AST.Statement, known: ReadonlySet<string>): void {
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
        this.program(block.program, known);
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

  #partial(partial: hbs.AST.PartialStatement, known: ReadonlySet<string>): void {
    if (partial.name.type !== 'PathExpression') {
      this.#report(partial, 'A section must be named, not computed.');
      return;
    }
    const name = partial.name.original;
    const section = this.#sections.get(name);
    if (!section) {
      this.#report(
        partial,
        `There is no section “${name}”.`,
        didYouMean(name, this.#sections.keys()),
      );
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
  }

  #call(
    call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    known: ReadonlySet<string>,
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

  #hash(hash: hbs.AST.Hash | undefined, known: ReadonlySet<string>): void {
    pairsOf(hash).forEach(({ value }) => {
      this.#expression(value, known);
    });
  }

  #expression(expression: hbs.AST.Expression, known: ReadonlySet<string>): void {
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
      this.#report(path, `“${root}” is not a name that is known here.`, didYouMean(root, known));
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

/** The problems of all templates of some packs, which may use the sections of others. */
export function checkPacks(
  { regimes, instruments, sections: own }: CatalogueData,
  sections: Catalogue['sections'],
): TemplateProblem[] {
  return [
    ...regimes.flatMap(({ template }) => checkTemplate(template, submissionNames, sections)),
    ...instruments.flatMap(({ template }) => checkTemplate(template, questionNames, sections)),
    ...own.flatMap(({ template, section }) =>
      checkTemplate(
        template,
        section.params.map(({ name }) => name),
        sections,
      ),
    ),
  ];
}
