/**
 * What one document may cost while its template is rendered. A few lines of loops in loops, or of sections
 * that use each other twice, print more than any machine can hold.
 */

/** Turns of loops and uses of sections: a document of a thousand pages has fewer. */
const mostSteps = 500_000;
/** In UTF-16 units, counted again wherever it is passed on: many times what a thousand pages have. */
const mostLetters = 50_000_000;
/** Sections in sections. */
const deepest = 40;

/** A template prints more than any document has, or uses itself. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
}

export class Budget {
  #steps = 0;
  #letters = 0;
  #depth = 0;

  /** @returns what was printed @throws BudgetError */
  spend(printed: string): string {
    this.#steps += 1;
    this.#letters += printed.length;
    if (this.#steps > mostSteps || this.#letters > mostLetters)
      throw new BudgetError(
        'The template prints more than any document has. Look for loops in loops, and for sections that use each other.',
      );
    return printed;
  }

  /** One section within what is being printed. @throws BudgetError */
  within(file: string, print: () => string): string {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw new BudgetError(
        `More than ${String(deepest)} sections stand one inside another at ${file}. Perhaps one uses itself.`,
      );
    const printed = this.spend(print());
    this.#depth -= 1;
    return printed;
  }
}
