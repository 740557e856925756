import { deflateSync, inflateSync } from 'node:zlib';

/** A reference to an object of a file, written as "12 0 R". */
export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  toString(): string {
    return `${this.number} 0 R`;
  }
}

/**
 * Reserved in every file for the seal: catalogue and signature field name it from the start, so sealing adds one object and
 * changes none.
 */
export const sealPlace = new Ref(1);

/** The entries of a file's trailer, which an update repeats. */
export interface Trailer {
  readonly root: string;
  readonly about: string;
  readonly id: string;
}

const newest = 2 ** 16 - 1;

/**
 * A place within a pack is written in two bytes, and whoever searches a file for its names unpacks less than a megabyte of each
 * pack (`documents/seal/search-file.ts`).
 */
const mostInPack = 60_000;
const mostPackBytes = 800_000;

interface Packed {
  readonly ref: Ref;
  readonly body: string;
}

/**
 * Writes a PDF file (1.7, with object and cross-reference streams). Small objects are packed together, which saves the space
 * that tags need. The same calls give the same bytes. Own code, because libraries took several times as long and do not write
 * tags reproducibly.
 */
export class PdfFile {
  #last = sealPlace.number;
  readonly #packed: Packed[] = [];
  readonly #streams: { readonly ref: Ref; readonly entries: string; readonly bytes: Uint8Array }[] = [];

  /** Reserves an object that others must name before it is written. */
  reserve(): Ref {
    this.#last++;
    return new Ref(this.#last);
  }

  put(ref: Ref, body: string): void {
    this.#packed.push({ ref, body });
  }

  add(body: string): Ref {
    const ref = this.reserve();
    this.put(ref, body);
    return ref;
  }

  /** `entries`: of the stream's dictionary, without its length. */
  stream(entries: string, bytes: Uint8Array): Ref {
    const ref = this.reserve();
    this.#streams.push({ ref, entries, bytes });
    return ref;
  }

  finish(trailer: Trailer): Uint8Array {
    const places = new Map<number, readonly [number, number, number]>();
    for (const objects of this.#packs()) {
      const pack = this.#pack(objects);
      for (const [index, { ref }] of objects.entries()) places.set(ref.number, [2, pack.number, index]);
    }
    // The second line tells transfer programs that these are bytes, not text.
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]?.length ?? 0;
    for (const { ref, entries, bytes } of this.#streams) {
      places.set(ref.number, [1, length, 0]);
      const object = streamObject(ref, entries, bytes);
      parts.push(object);
      length += object.length;
    }
    const table = this.reserve();
    places.set(table.number, [1, length, 0]);
    parts.push(crossReference(table, [0, table.number], this.#rows(places, table), trailer));
    parts.push(Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(parts));
  }

  /** The small objects in packs, of one unless the file is very long. */
  #packs(): Packed[][] {
    let pack: Packed[] = [];
    let bytes = 0;
    const packs = [pack];
    for (const object of this.#packed) {
      if (pack.length === mostInPack || bytes > mostPackBytes) {
        pack = [];
        bytes = 0;
        packs.push(pack);
      }
      pack.push(object);
      bytes += object.body.length;
    }
    return packs;
  }

  #pack(objects: readonly Packed[]): Ref {
    let offset = 0;
    const heads: string[] = [];
    for (const { ref, body } of objects) {
      heads.push(`${ref.number} ${offset}`);
      offset += Buffer.byteLength(body, 'latin1') + 1;
    }
    const head = `${heads.join(' ')}\n`;
    const bodies = objects.map(({ body }) => body).join('\n');
    const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`;
    return this.stream(entries, deflateSync(Buffer.from(head + bodies, 'latin1')));
  }

  #rows(places: ReadonlyMap<number, readonly [number, number, number]>, table: Ref): (readonly number[])[] {
    // Object 0 and the seal's object are free: each names the next free one.
    const rows: (readonly number[])[] = [
      [0, sealPlace.number, newest],
      [0, 0, 0],
    ];
    for (let number = rows.length; number <= table.number; number++) rows.push(places.get(number) ?? [0, 0, 0]);
    return rows;
  }
}

function streamObject(ref: Ref, entries: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`${ref.number} 0 obj\n<<${entries}/Length ${bytes.length}>>stream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

/** A cross-reference stream of the objects `first` to `last`, or of those in `index`. */
function crossReference(
  ref: Ref,
  [first, last]: readonly [number, number],
  rows: readonly (readonly number[])[],
  trailer: Trailer,
  more = `/Index[${first} ${last - first + 1}]`,
): Buffer {
  const table = Buffer.alloc(rows.length * 7);
  for (const [index, [kind = 0, place = 0, generation = 0]] of rows.entries()) {
    table.writeUInt8(kind, index * 7);
    table.writeUInt32BE(place, index * 7 + 1);
    table.writeUInt16BE(generation, index * 7 + 5);
  }
  const { root, about, id } = trailer;
  const entries = `/Type/XRef/Size ${ref.number + 1}/Root ${root}/Info ${about}/ID${id}/W[1 4 2]${more}/Filter/FlateDecode`;
  return streamObject(ref, entries, deflateSync(table));
}

/** Appends the object of `sealPlace` to a file, with its table and what that table must name. */
export function withUpdate(file: Uint8Array, body: string): Buffer {
  const original = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(original.subarray(-64).toString('latin1'))?.[1];
  if (previous === undefined) throw new Error('the document has no end');
  const start = Number(previous);
  const head = original.subarray(start, start + 400).toString('latin1');
  const said = /\/Size (\d+)\/Root (\d+ 0 R)\/Info (\d+ 0 R)\/ID(\[<[0-9a-f]+><[0-9a-f]+>\])/.exec(head);
  const [, size, root, about, id] = said ?? [];
  if (!size || !root || !about || !id) throw new Error('the document has no place for a seal');
  const object = Buffer.from(`\n${sealPlace.number} 0 obj\n${body}\nendobj\n`, 'latin1');
  const table = new Ref(Number(size));
  const at = original.length + object.length;
  const rows = [
    [1, original.length + 1, 0],
    [1, at, 0],
  ];
  const more = `/Index[${sealPlace.number} 1 ${table.number} 1]/Prev ${previous}`;
  return Buffer.concat([
    original,
    object,
    crossReference(table, [0, 0], rows, { root, about, id }, more),
    Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'),
  ]);
}

/** The packed objects of a file written by `PdfFile`; null for another program's file. */
export function packedObjects(file: Uint8Array): string | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const packs: string[] = [];
  for (let at = bytes.indexOf(packHead); at >= 0; at = bytes.indexOf(packHead, at + packHead.length)) {
    const pack = packAt(bytes, at);
    if (pack === null) return null;
    packs.push(pack);
  }
  return packs.length === 0 ? null : packs.join('\n');
}

const packHead = '<</Type/ObjStm/N ';

function packAt(bytes: Buffer, at: number): string | null {
  const start = bytes.indexOf('stream\n', at) + 'stream\n'.length;
  const length = /\/Length (\d+)>>stream\n$/.exec(bytes.toString('latin1', at, start))?.[1];
  if (length === undefined) return null;
  try {
    return inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1');
  } catch {
    // Written like ours but changed since: the caller reads it differently.
    return null;
  }
}

/** Text for a person, such as a title: plain where possible, otherwise UTF-16. */
export function textString(text: string): string {
  // A slash is written in hexadecimal: a clinic may be named "/ByteRange [0 1 2 3]", and verification searches for such
  // names.
  if (/^[\x20-\x2e\x30-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A moment as a PDF date. */
export const dateString = (date: Date): string => `(D:${date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
