/**
 * The modules of pdfmake 0.3.11 that `internals.ts` reaches for. They are not a public API: pdfmake
 * is pinned, and the tests of the PDF break when one of them changes.
 */
declare module 'pdfmake/js/LayoutBuilder.js' {
  const module: unknown;
  export default module;
}
declare module 'pdfmake/js/PDFDocument.js' {
  const module: unknown;
  export default module;
}
declare module 'pdfmake/js/Renderer.js' {
  const module: unknown;
  export default module;
}
