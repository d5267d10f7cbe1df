/**
 * Opens a Word file that somebody else made. It may come from anywhere, so only the parts that are
 * asked for are unpacked, none beyond a bound, and nothing that it refers to elsewhere is followed.
 */
import { strFromU8, unzipSync } from 'fflate';
import { elements, parseXml, type XmlElement } from './xml.ts';

/** Why a file cannot serve as a house style: one sentence, and what to do. */
export class UnusableHouse extends Error {
  override readonly name = 'UnusableHouse';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `image`, `header`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
  /** Whether it leads out of the file. */
  readonly isExternal: boolean;
}

/** In bytes: of the file itself, and of all that is unpacked from it. */
export const largestHouse = 20 * 1024 * 1024;
const largestUnpacked = 64 * 1024 * 1024;
/** Of one part in XML, which takes many times its size once it is read. */
const largestMarkup = 4 * 1024 * 1024;

const saveAgain = 'Open it in Word and save it as “Word Document (.docx)”.';

export class PackageReader {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly mainPart: string;

  /** @throws UnusableHouse */
  constructor(file: Uint8Array) {
    this.#parts = unpack(file);
    if (!this.#parts['[Content_Types].xml'])
      throw new UnusableHouse('The file is not a Word document.', saveAgain);
    this.#refuseMacros(this.xml('[Content_Types].xml'));
    const main = this.relations('').find(({ type }) => type === 'officeDocument');
    if (!main || this.xml(main.target)?.name !== 'w:document')
      throw new UnusableHouse('The file is not a Word document of the usual form.', saveAgain);
    this.mainPart = main.target;
  }

  bytes(name: string): Uint8Array | undefined {
    return Object.hasOwn(this.#parts, name) ? this.#parts[name] : undefined;
  }

  /** @throws UnusableHouse */
  xml(name: string): XmlElement | undefined {
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    if (bytes.length > largestMarkup) throw tooLarge();
    try {
      return parseXml(strFromU8(bytes));
    } catch {
      throw new UnusableHouse('The file is damaged: a part of it cannot be read.', saveAgain);
    }
  }

  /** What a part refers to; of the file itself with the empty name. @throws UnusableHouse */
  relations(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const list = this.xml(`${folder}_rels/${part.slice(slash)}.rels`);
    return (list ? elements(list) : []).map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : inFolder(folder, target),
        isExternal: attributes.get('TargetMode') === 'External',
      };
    });
  }

  /** The part that a part refers to as this, if it is in the file. */
  related(part: string, type: string): XmlElement | undefined {
    const relation = this.relations(part).find((one) => one.type === type && !one.isExternal);
    return relation && this.xml(relation.target);
  }

  #refuseMacros(types: XmlElement | undefined): void {
    const hasMacros =
      Object.keys(this.#parts).some((name) => /vbaProject|vbaData/i.test(name)) ||
      (types ? elements(types) : []).some(({ attributes }) =>
        /macroEnabled|vbaProject/i.test(attributes.get('ContentType') ?? ''),
      );
    if (hasMacros)
      throw new UnusableHouse(
        'The file has macros, which could do anything on the computer of a reader.',
        'Open it in Word and save it as “Word Document (.docx)”, which leaves the macros out.',
      );
  }
}

/** What may be of use; everything else stays packed. */
const isWanted = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  name.endsWith('.rels') ||
  /(^|\/)(document|styles|header|footer|theme)[^/]*\.xml$/.test(name) ||
  /(^|\/)media\/[^/]+$/.test(name) ||
  /vba/i.test(name);

function unpack(file: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (file.length > largestHouse) throw tooLarge();
  if (startsWith(file, compoundFile))
    throw new UnusableHouse(
      'The file is locked with a password, or saved in the form of Word before 2007.',
      'Take the password off, or save it as “Word Document (.docx)”.',
    );
  if (!startsWith(file, zipFile))
    throw new UnusableHouse('The file is not a Word document.', saveAgain);
  let room = largestUnpacked;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        room -= originalSize;
        if (room < 0) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnusableHouse) throw error;
    throw new UnusableHouse('The file is damaged: it cannot be unpacked.', saveAgain);
  }
}

export const tooLarge = (): UnusableHouse =>
  new UnusableHouse(
    'The file is too large.',
    'Keep a copy of it with the letterhead and the styles alone, and without the text.',
  );

const zipFile = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** `word/` and `../media/a.png` give `media/a.png`. */
function inFolder(folder: string, target: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}
