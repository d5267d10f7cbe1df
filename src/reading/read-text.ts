/** Reads the words of a file, of whatever kind it is by its content. */
import type { Host } from '../host/host.ts';
import { type FileBytes, ZipError } from '../source/zip.ts';
import { type ReadText, readWhole, UnreadError } from './text.ts';

/** @throws UnreadError, HostError */
export async function readText(
  host: Host,
  file: FileBytes,
  mediaType: string | undefined,
  url: string | undefined,
): Promise<ReadText> {
  try {
    return await read(host, file, mediaType, url);
  } catch (error) {
    if (error instanceof ZipError)
      throw new UnreadError(error.isTooLarge ? 'too-large' : 'damaged');
    throw error;
  }
}

/** Each reader is loaded when a file asks for it. */
async function read(
  host: Host,
  file: FileBytes,
  mediaType: string | undefined,
  url: string | undefined,
): Promise<ReadText> {
  switch (mediaType) {
    case 'application/pdf':
      return (await import('./pdf-text.ts')).readPdf(await readWhole(file), host);
    case 'text/html':
      return (await import('./html-text.ts')).readHtml(await readWhole(file));
    case 'text/plain':
      return (await import('./plain-text.ts')).readPlain(await readWhole(file));
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./docx-text.ts')).readDocx(file);
    case 'application/wacz':
      return (await import('./wacz-text.ts')).readWacz(file, url);
    default:
      throw new UnreadError(mediaType?.startsWith('image/') === true ? 'picture' : 'no-reader');
  }
}
