import { createHash } from 'node:crypto';
import type { ListRow } from '../../domain/client-lists/rows.ts';
import { readCsv } from '../../domain/csv/read-csv.ts';
import { AppError } from '../../domain/errors.ts';
import { Sha256 } from '../../domain/ids.ts';

/** Some 20,000 clients with everything that a list may say. */
export const longestList = 8 * 1024 * 1024;

/** A list as it lies in the file; the head is the names of its columns. */
export interface ListFile {
  readonly name: string;
  readonly sha256: Sha256;
  readonly head: readonly string[];
  readonly rows: readonly ListRow[];
}

/** Reads a list of any program. Throws `list-unreadable` where the file is none: no table, or no row below its head. */
export function listFile(name: string, bytes: Uint8Array): ListFile {
  const [head, ...rest] = readCsv(decoded(bytes)) ?? [];
  if (!head || rest.length === 0 || head.length < 2) throw new AppError('list-unreadable');
  return {
    name,
    sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
    head: head.map((cell) => cell.trim()),
    // A spreadsheet counts from 1, and the head is the first.
    rows: rest.map((cells, index) => ({ row: index + 2, cells })),
  };
}

/**
 * The text of a file by what its first bytes say, else UTF-8, else Windows-1252, in which older programs write. Latin letters of other
 * old encodings would read as other letters: the preview shows the names before anything is taken over.
 */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A table in Latin letters has a zero in every second byte of UTF-16.
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
