/**
 * The modules of pdfmake 0.3.11 that `internals.ts` reaches for. They are not a public API: pdfmake
 * is pinned, and the tests of the PDF break when one of them changes.
 */
declare module 'pdfmake/js/*.js' {
  const module: unknown;
  export default module;
}

/** linebreak 1.1.0 has no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Where the next line may begin; `required` where it must. Null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
