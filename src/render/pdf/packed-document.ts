import { deflateSync } from 'node:zlib';
import { PdfDocument } from './internals.ts';

/** So many objects share a stream. */
const perStream = 200;

/** An object that waits to be packed with others. */
interface Held {
  readonly id: number;
  readonly body: Buffer;
}

/**
 * Packs objects that are no streams together and compresses them, with a cross-reference stream in
 * place of the table (ISO 32000-1, 7.5.7 and 7.5.8): the tags of a long document are many small
 * objects, and take less than half the room. Also gathers the operators of a page, which pdfkit turns
 * into bytes one by one.
 */
export class PackedDocument extends PdfDocument {
  // Declared, not set: pdfkit's constructor writes before fields of this class would be there.
  declare private held: Held[] | undefined;
  /** The lines of the object that is being written. */
  declare private current:
    { readonly id: number; readonly lines: (string | Uint8Array)[] } | undefined;
  declare private operators: string[] | undefined;

  override addContent(operators: string): this {
    (this.operators ??= []).push(operators);
    return this;
  }

  override flushPages(): void {
    if (this.operators) this._pageBuffer.at(-1)?.content.write(this.operators.join('\n'));
    this.operators = undefined;
    super.flushPages();
  }

  /** Takes in what belongs to an object, and passes on the rest: streams, the header. */
  override _write(data: string | Uint8Array): void {
    const begins = typeof data === 'string' ? /^(\d+) 0 obj$/.exec(data) : null;
    if (begins) this.current = { id: Number(begins[1]), lines: [] };
    if (!this.current) {
      super._write(data);
      return;
    }
    this.current.lines.push(data);
    if (data !== 'endobj') return;
    const { id, lines } = this.current;
    this.current = undefined;
    const [, body] = lines;
    if (lines.length === 3 && typeof body === 'string')
      (this.held ??= []).push({ id, body: Buffer.from(body, 'latin1') });
    else for (const line of lines) super._write(line);
  }

  protected override _finalize(): void {
    const places = this.#writeStreams();
    this.#writeReferences(places);
    this.push(null);
  }

  /** @returns in which stream each object lies, and as which of its objects */
  #writeStreams(): ReadonlyMap<number, readonly [stream: number, index: number]> {
    const places = new Map<number, readonly [number, number]>();
    const held = this.held ?? [];
    for (let from = 0; from < held.length; from += perStream) {
      const part = held.slice(from, from + perStream);
      let offset = 0;
      const table = part.map(({ id, body }) => {
        const entry = `${String(id)} ${String(offset)}`;
        offset += body.length + 1;
        return entry;
      });
      const head = Buffer.from(`${table.join(' ')}\n`, 'latin1');
      const newline = Buffer.from('\n');
      const stream = this.#beginObject();
      part.forEach(({ id }, index) => places.set(id, [stream, index]));
      this.#writeStream(
        stream,
        `/Type /ObjStm /N ${String(part.length)} /First ${String(head.length)}`,
        Buffer.concat([head, ...part.flatMap(({ body }) => [body, newline])]),
      );
    }
    return places;
  }

  #writeReferences(places: ReadonlyMap<number, readonly [number, number]>): void {
    const start = this._offset;
    const id = this.#beginObject();
    const rows = Buffer.alloc((id + 1) * 7);
    // Object 0 heads the list of free ones.
    rows.writeUInt16BE(0xffff, 5);
    for (let object = 1; object <= id; object += 1) {
      const place = places.get(object);
      const at = object * 7;
      rows[at] = place ? 2 : 1;
      rows.writeUInt32BE(place ? place[0] : (this._offsets[object - 1] ?? 0), at + 1);
      rows.writeUInt16BE(place ? place[1] : 0, at + 5);
    }
    const fileId = `<${Buffer.from(this._id).toString('hex')}>`;
    this.#writeStream(
      id,
      `/Type /XRef /Size ${String(id + 1)} /W [1 4 2] /Root ${String(this._root)} ` +
        `/Info ${String(this._info)} /ID [${fileId} ${fileId}]`,
      rows,
    );
    for (const line of ['startxref', String(start), '%%EOF']) super._write(line);
  }

  #beginObject(): number {
    return this._offsets.push(this._offset);
  }

  #writeStream(id: number, entries: string, content: Uint8Array): void {
    const packed = deflateSync(content);
    for (const part of [
      `${String(id)} 0 obj`,
      `<< ${entries} /Filter /FlateDecode /Length ${String(packed.length)} >>`,
      'stream',
      packed,
      '\nendstream',
      'endobj',
    ])
      super._write(part);
  }
}
