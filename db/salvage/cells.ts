import { pageContentBytes } from '../file/pages.ts';
import type { PageCopies, PageCopy, PagePlace } from './copies.ts';

export type Column = string | number | Uint8Array | null;

/**
 * One row as SQLite stores it in a page, of any table. Own code, because SQLite refuses a damaged encrypted file, and its
 * recovery extension works only with the database that it could open.
 */
export interface Cell {
  /** Null in a table without rowids. */
  readonly rowid: number | null;
  readonly columns: readonly Column[];
  /** Further pages that the row needs besides its first. */
  readonly overflow: readonly number[];
}

export interface CellPlace {
  readonly copy: PageCopy;
  readonly index: number;
  /**
   * Which copies of its overflow pages belong to the row: the newest (for old copies, those beside it), or the file's own. A
   * page that was freed and reused may exist with both contents; only the row's hash tells which is right.
   */
  readonly goesOn: 'newest' | 'in-file';
}

const interiorIndex = 0x02;
const leafIndex = 0x0a;
const leafTable = 0x0d;
/** On the first page the b-tree begins after the file header. */
const fileHeaderBytes = 100;
const mostBytesOfARow = 200 * 1024 * 1024;

/** Number of rows that begin on this page; 0 for other pages and for bytes that are not a page. */
export function cellCount(content: Buffer, page: number): number {
  const header = page === 1 ? fileHeaderBytes : 0;
  const kind = content[header];
  if (kind !== leafTable && kind !== leafIndex && kind !== interiorIndex) return 0;
  const count = content.readUInt16BE(header + 3);
  return count * 2 < pageContentBytes ? count : 0;
}

/** Reads the row at one place with its overflow pages; null when any part is unreadable. */
export function cellAt(copies: PageCopies, content: Buffer, { copy, index, goesOn }: CellPlace): Cell | null {
  const candidates = (page: number): PagePlace[] => {
    if (goesOn === 'in-file') return copies.inFile(page);
    const all = copies.of(page);
    return copy.current ? all : [...all.filter(({ descriptor }) => descriptor === copy.descriptor), ...all];
  };
  const nextPage = (page: number) => pageOf(candidates(page), copies);
  try {
    return readCell(nextPage, content, copy.page, index);
  } catch (error) {
    // Damaged bytes can point anywhere.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type NextPage = (page: number) => Buffer | null;

function readCell(nextPage: NextPage, content: Buffer, page: number, index: number): Cell | null {
  const header = page === 1 ? fileHeaderBytes : 0;
  const kind = content[header];
  const pointers = header + (kind === interiorIndex ? 12 : 8);
  let at = content.readUInt16BE(pointers + index * 2);
  if (kind === interiorIndex) at += 4;
  const [length, afterLength] = varint(content, at);
  at = afterLength;
  let rowid: number | null = null;
  if (kind === leafTable) [rowid, at] = varint(content, at);
  if (length > mostBytesOfARow) return null;
  const local = localBytes(length, kind === leafTable);
  if (at + local > pageContentBytes) return null;
  const payload = Buffer.alloc(length);
  content.copy(payload, 0, at, at + local);
  const overflow: number[] = [];
  if (local < length) {
    const next = content.readUInt32BE(at + local);
    if (!followOverflow(nextPage, next, payload, local, overflow)) return null;
  }
  const columns = record(payload);
  return columns && { rowid, columns, overflow };
}

/** How much of a row stays on its page (sqlite.org/fileformat2.html, section 1.6). */
function localBytes(length: number, table: boolean): number {
  const most = table ? pageContentBytes - 35 : Math.floor(((pageContentBytes - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((pageContentBytes - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (pageContentBytes - 4));
  return fitting <= most ? fitting : least;
}

function followOverflow(nextPage: NextPage, first: number, payload: Buffer, filled: number, pages: number[]): boolean {
  let next = first;
  for (let have = filled; have < payload.length; ) {
    const found = nextPage(next);
    if (next === 0 || !found) return false;
    pages.push(next);
    have += found.copy(payload, have, 4, 4 + Math.min(payload.length - have, pageContentBytes - 4));
    next = found.readUInt32BE(0);
  }
  return true;
}

/** The first copy that verifies, or else the first readable one. */
function pageOf(candidates: readonly PagePlace[], copies: PageCopies): Buffer | null {
  const read = candidates.flatMap((copy) => copies.read(copy) ?? []);
  return (read.find(({ authentic }) => authentic) ?? read[0])?.content ?? null;
}

/** Reads a varint and where it ends. Throws RangeError past the end, and for numbers above any length or rowid of ours. */
function varint(bytes: Buffer, start: number): [number, number] {
  let value = 0;
  for (let at = start; at < start + 8; at++) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  throw new RangeError('longer than any number of ours');
}

function record(payload: Buffer): Column[] | null {
  const [headerEnd, first] = varint(payload, 0);
  if (headerEnd > payload.length) return null;
  const columns: Column[] = [];
  let at = headerEnd;
  for (let header = first; header < headerEnd; ) {
    const [type, next] = varint(payload, header);
    header = next;
    const length = bytesOf(type);
    if (length === null || at + length > payload.length) return null;
    columns.push(value(type, payload.subarray(at, at + length)));
    at += length;
  }
  return at === payload.length ? columns : null;
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function bytesOf(type: number): number | null {
  return type >= 12 ? Math.floor((type - 12) / 2) : (integerBytes[type] ?? null);
}

function value(type: number, bytes: Buffer): Column {
  if (type >= 12) return type % 2 === 0 ? new Uint8Array(bytes) : bytes.toString('utf8');
  switch (type) {
    case 0:
      return null;
    case 6:
      return Number(bytes.readBigInt64BE(0));
    case 7:
      return bytes.readDoubleBE(0);
    case 8:
      return 0;
    case 9:
      return 1;
    default:
      return bytes.readIntBE(0, bytes.length);
  }
}
