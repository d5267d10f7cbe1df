/** The other half of Mozilla's reader, which it brings along without types; it only has to be there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
