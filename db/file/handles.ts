import type { z } from 'zod';
import type { Random } from '../log/types.ts';
import type { Connection, Value } from './connection.ts';
import type { Recent } from './recent.ts';

let connectionOf: (handle: ReadHandle) => Connection;

/**
 * The permission to read, given by `store.read` for the length of one callback. It is opaque outside db/: the functions
 * of db/ take it as their first argument, and nobody else gets to write SQL.
 */
export class ReadHandle {
  #connection: Connection | null;

  static {
    connectionOf = (handle) => {
      const connection = handle.#connection;
      if (!connection) throw new Error('a store handle was used after its transaction had ended');
      return connection;
    };
  }

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** From here on the handle opens nothing: one that leaked out of its callback cannot touch a later transaction. */
  end(): void {
    this.#connection = null;
  }
}

/** The permission to write, given by `store.write` inside one durable transaction. Can do all that a read handle can. */
export class WriteHandle extends ReadHandle {
  readonly writes = true;
}

export function rows<S extends z.ZodType>(r: ReadHandle, sql: string, schema: S, ...values: Value[]): z.output<S>[] {
  return connectionOf(r).rows(sql, schema, values);
}

export function row<S extends z.ZodType>(
  r: ReadHandle,
  sql: string,
  schema: S,
  ...values: Value[]
): z.output<S> | null {
  return connectionOf(r).row(sql, schema, values);
}

export function each<S extends z.ZodType>(
  r: ReadHandle,
  sql: string,
  schema: S,
  ...values: Value[]
): Generator<z.output<S>> {
  return connectionOf(r).each(sql, schema, values);
}

/** Returns how many rows changed. */
export function run(w: WriteHandle, sql: string, ...values: Value[]): number {
  return connectionOf(w).run(sql, values);
}

/** What this store keeps in memory of what it read before. */
export function recentOf(r: ReadHandle): Recent {
  return connectionOf(r).recent;
}

export function randomOf(w: WriteHandle): Random {
  return connectionOf(w).random;
}
