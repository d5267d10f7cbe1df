/**
 * What changed, gathered until nothing has changed for a moment: an editor that saves a file writes
 * several times, and who saves one file often saves another.
 */
export class Changes {
  readonly #quiet: number;
  #paths = new Set<string>();
  #isReady = false;
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: () => void = () => undefined;

  /** @param quiet how long the moment is, in milliseconds */
  constructor(quiet: number) {
    this.#quiet = quiet;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  add(path: string): void {
    this.#paths.add(path);
    this.#isReady = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isReady = true;
      this.#wake();
    }, this.#quiet);
  }

  /** Nothing more comes. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#wake();
  }

  /** Nothing more comes, since something is wrong. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.end();
  }

  /** The paths that changed since this was last asked, or nothing at the end. @throws what `fail` was told */
  async next(): Promise<readonly string[] | undefined> {
    if (!this.#isReady && !this.#isOver)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#failure) throw this.#failure.error;
    if (this.#isOver) return undefined;
    const paths = [...this.#paths];
    this.#paths = new Set();
    this.#isReady = false;
    return paths;
  }
}
