/** The program could not run as asked: nothing is wrong with a dossier, but with how it was called. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
