import { hash } from 'node:crypto';
import Driver from 'better-sqlite3';
import { z } from 'zod';
import { sha256Hex } from '../../../domain/canonical.ts';
import { each, type ReadHandle, row, rows, type WriteHandle } from '../../file/handles.ts';
import { migrate } from '../../file/migrate.ts';
import { Store } from '../../file/store.ts';
import { projectAfter } from '../../projections/rebuild.ts';
import { head } from '../log.ts';
import { photosFault } from './photos.ts';
import { secretFault } from './secrets.ts';
import type { ShownFault } from './shown-fault.ts';
import { structureFault } from './structure.ts';

/** What tells the lots apart: one text of the three. */
const lotKey = 'number_key || char(0) || kind || char(0) || maker_key';

/**
 * Every projection with what orders its rows. All are compared, because a client in the list without events is a forgery, and a recall that
 * misses a row calls one too few.
 */
export const projections = {
  client: 'number',
  client_search: 'rowid',
  visit: 'id',
  staff: 'id',
  setting: 'name',
  protocol_version: 'sequence',
  sealed_document: 'id',
  copy_due: 'visit_id',
  register: 'number',
  register_reason: 'place',
  visit_work: 'number',
  visit_break: 'sequence',
  visit_refusal: 'sequence',
  reaction: 'sequence',
  check_in: 'number',
  appointment: 'number',
  visit_lot: 'sequence',
  stock_lot: lotKey,
  known_lot: lotKey,
  given_copy: 'visit_id',
  client_list: 'list',
  listed_client: 'client_id',
  appointment_move: 'sequence',
  erasure: 'subject',
  client_hold: 'client_id',
  photo: 'number',
  joined_client: 'id',
  joined_visit: 'visit_id',
  moved_visit: 'visit_id',
  told_apart: 'pair',
  backup: 'name',
  clock_step: 'sequence',
  conflict: `kind || ' ' || subject || ' ' || detail`,
  chair_visit: 'id',
  chair_staff: `chair || ' ' || id`,
  chair_projected: 'only',
} as const;
type Table = keyof typeof projections;
const tables = Object.keys(projections) as readonly Table[];

let empty: Buffer | null = null;

/** The tables of the newest schema, as bytes: a tablet verifies at each opening, and takes every step of the schema but once. */
function emptyTables(): Buffer {
  if (empty) return empty;
  const driver = new Driver(':memory:');
  migrate(driver);
  empty = driver.serialize();
  driver.close();
  return empty;
}

const Loose = z.looseObject({ placed: z.union([z.string(), z.number()]) });
const columnsOf = (table: Table): string => (table === 'client_search' ? 'rowid, words' : '*');

/**
 * Builds every projection again in memory from the log alone and compares it with the stored one, then the stored papers,
 * protocols, PINs and the seal with what the log says of them. Works in parts, so that a long record is verified while in
 * use: rows added meanwhile are taken in before each comparison.
 */
export class ProjectionVerifier {
  readonly #shadow: Store;
  #last = -1;
  #phase = 0;
  #after: string | number | null = null;
  #fileBytes = 0;

  constructor() {
    const driver = new Driver(emptyTables());
    driver.pragma('foreign_keys = ON');
    this.#shadow = new Store(driver, noRandom, () => {});
  }

  /** Whether the next part reads stored papers. */
  get isAtFiles(): boolean {
    return this.#phase === tables.length;
  }

  /** Bytes of stored papers read so far. */
  get fileBytes(): number {
    return this.#fileBytes;
  }

  /** Verifies the next part: about `most` rows, or papers of as many kilobytes. */
  goOn(r: ReadHandle, most: number): ShownFault | 'more' | 'sound' {
    const found = this.#shadow.write((w: WriteHandle) => projectAfter(r, w, this.#last, most));
    this.#last = found.last;
    if (found.more) return 'more';
    const table = tables[this.#phase];
    if (table !== undefined) return this.#compare(r, table, most);
    if (this.#phase === tables.length) return this.#papers(r, most);
    return this.#phase === tables.length + 1 ? this.#photos(r, most) : (this.#restFault(r) ?? 'sound');
  }

  end(): void {
    this.#shadow.close();
  }

  /** Verifies everything that is small enough for one part. */
  #restFault(r: ReadHandle): ShownFault | null {
    return protocolFault(r) ?? secretFault(r) ?? this.#shadow.read((made) => structureFault(r, made));
  }

  #compare(r: ReadHandle, table: Table, most: number): ShownFault | 'more' {
    const order = projections[table];
    const after = this.#after;
    const sql = `SELECT ${columnsOf(table)}, ${order} AS placed FROM ${table} ${after === null ? '' : `WHERE ${order} > ?`} ORDER BY ${order} LIMIT ?`;
    const values = after === null ? [most] : [after, most];
    const stored = rows(r, sql, Loose, ...values);
    const made = this.#shadow.read((s) => rows(s, sql, Loose, ...values));
    for (let n = 0; n < Math.max(stored.length, made.length); n++) {
      const [is, should] = [stored[n], made[n]];
      if (!is || !should || !same(is, should))
        return { kind: 'projection', what: table, sequence: this.#rowOf(r, is ?? should) };
    }
    const last = stored.at(-1)?.placed;
    if (stored.length === most && last !== undefined) this.#after = last;
    else this.#nextPhase();
    return 'more';
  }

  #papers(r: ReadHandle, most: number): ShownFault | 'more' {
    const after = typeof this.#after === 'number' ? this.#after : 0;
    const Paper = z.object({
      rowid: z.number().int(),
      id: z.string(),
      visit_id: z.string(),
      kind: z.string(),
      sha256: z.string(),
      pages: z.number().int(),
      pdf: z.instanceof(Uint8Array),
    });
    let bytes = 0;
    let last = after;
    for (const paper of each(r, 'SELECT rowid, * FROM document_pdf WHERE rowid > ? ORDER BY rowid', Paper, after)) {
      const sealed = this.#sealed(paper.id);
      const fits =
        sealed !== null &&
        sealed.visit_id === paper.visit_id &&
        sealed.kind === paper.kind &&
        sealed.pages === paper.pages &&
        sealed.bytes === paper.pdf.length &&
        sealed.sha256 === paper.sha256 &&
        hash('sha256', paper.pdf, 'hex') === sealed.sha256;
      if (!fits) return { kind: 'document', what: paper.kind, sequence: sealed?.sequence ?? head(r).sequence };
      last = paper.rowid;
      bytes += paper.pdf.length;
      this.#fileBytes += paper.pdf.length;
      if (bytes > most * 1024) break;
    }
    if (last !== after) {
      this.#after = last;
      return 'more';
    }
    const missing = this.#missingPaper(r);
    if (missing) return missing;
    this.#nextPhase();
    return 'more';
  }

  #photos(r: ReadHandle, most: number): ShownFault | 'more' {
    const found = photosFault(r, typeof this.#after === 'number' ? this.#after : -1, most * 1024);
    if (typeof found === 'object') return found;
    if (found === 'sound') this.#nextPhase();
    else this.#after = found;
    return 'more';
  }

  /** A sealed paper that nobody erased must be there. */
  #missingPaper(r: ReadHandle): ShownFault | null {
    const Held = z.object({ id: z.string() });
    const held = new Set(rows(r, 'SELECT id FROM document_pdf', Held).map(({ id }) => id));
    const Named = z.object({ id: z.string(), kind: z.string(), sequence: z.number().int() });
    const missing = this.#shadow
      .read((s) => rows(s, 'SELECT id, kind, sequence FROM sealed_document ORDER BY sequence', Named))
      .find(({ id }) => !held.has(id));
    return missing ? { kind: 'document', what: missing.kind, sequence: missing.sequence } : null;
  }

  #sealed(id: string) {
    const Sealed = z.object({
      visit_id: z.string(),
      kind: z.string(),
      sha256: z.string(),
      pages: z.number().int(),
      bytes: z.number().int(),
      sequence: z.number().int(),
    });
    return this.#shadow.read((s) => row(s, 'SELECT * FROM sealed_document WHERE id = ?', Sealed, id));
  }

  /** The row of the record that a projected row names as its origin, if it does. */
  #rowOf(r: ReadHandle, shown: Readonly<Record<string, unknown>> | undefined): number {
    for (const column of ['number', 'opened_sequence', 'added_sequence', 'sequence', 'rowid']) {
      const value = shown?.[column];
      if (typeof value === 'number') return value;
    }
    return head(r).sequence;
  }

  #nextPhase(): void {
    this.#phase += 1;
    this.#after = null;
  }
}

function protocolFault(r: ReadHandle): ShownFault | null {
  const Stored = z.object({ hash: z.string(), text: z.string() });
  for (const { hash, text } of each(r, 'SELECT hash, text FROM protocol ORDER BY hash', Stored))
    if (sha256Hex(Buffer.from(text, 'utf8')) !== hash)
      return { kind: 'protocol', what: 'protocol', sequence: head(r).sequence };
  return null;
}

function same(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(other);
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name]);
}

function noRandom(): never {
  throw new Error('a proof makes nothing new');
}
