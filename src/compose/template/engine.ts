import Handlebars from 'handlebars';
import type { Catalogue, Template } from '../../catalogue/catalogue.ts';
import { precompiled } from '../../generated/templates.js';
import type { Words } from '../words.ts';
import { Budget } from './budget.ts';
import { compileOptions } from './compile-options.ts';
import { helpers } from './helpers.ts';

/** A template that could not be rendered; names the template, which Handlebars itself does not. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
  }
}

/** Renders the templates of a catalogue in one language, escaping everything that is data. */
export class TemplateEngine {
  readonly #handlebars: typeof Handlebars;
  readonly #catalogue: Catalogue;
  #budget = new Budget();

  constructor(catalogue: Catalogue, words: Words) {
    this.#catalogue = catalogue;
    this.#handlebars = Handlebars.create();
    this.#handlebars.registerHelper(helpers(words));
    this.#handlebars.registerHelper('each', this.#counted(this.#handlebars.helpers['each']));
    for (const [name, { template }] of catalogue.sections) {
      const render = this.#compile(template);
      // The instructions tell the parser of the markup which section it is in.
      this.#handlebars.registerPartial(
        name,
        (context: unknown, options?: Handlebars.RuntimeOptions) =>
          this.#budget.within(
            template.file,
            () => `<?section ${name}?>${render(context, options)}<?end ${name}?>`,
          ),
      );
    }
  }

  /** The markup of a pack's template. @throws TemplateError */
  render(template: Template, context: object): string {
    this.#budget = new Budget();
    return this.#compile(template)(context);
  }

  /** The markup of one section. @throws TemplateError */
  renderSection(name: string, context: object): string {
    const section = this.#catalogue.sections.get(name);
    if (!section) throw new TemplateError(name, `There is no section “${name}”.`);
    return this.render(section.template, context);
  }

  /** Handlebars' own loop, each turn of which costs. */
  #counted(each: Handlebars.HelperDelegate | undefined): Handlebars.HelperDelegate {
    // An arrow would not be given what the template calls `this`.
    const engine = { spend: (printed: string) => this.#budget.spend(printed) };
    return function (this: unknown, list: unknown, options: Handlebars.HelperOptions): unknown {
      const fn: typeof options.fn = (...turn) => engine.spend(options.fn(...turn));
      return each?.call(this, list, Object.assign(Object.create(options) as object, { fn }));
    };
  }

  #compile({ file, text }: Template): Handlebars.TemplateDelegate {
    let compiled: Handlebars.TemplateDelegate | undefined;
    return (context: unknown, options?: Handlebars.RuntimeOptions) => {
      try {
        compiled ??= this.#made(text);
        return compiled(context, options);
      } catch (error) {
        throw error instanceof TemplateError ? error : new TemplateError(file, error);
      }
    };
  }

  #made(text: string): Handlebars.TemplateDelegate {
    const specification = precompiled.get(text);
    return specification
      ? this.#handlebars.template(specification)
      : this.#handlebars.compile(text, compileOptions);
  }
}
