import type { z } from 'zod';
import type { Random } from '../log/types.ts';
import type { Connection, Value } from './connection.ts';
import type { Recent } from './recent.ts';

let connectionOf: (handle: ReadHandle) => Connection;

/**
 * Permission to read, given by `store.read` for the length of one callback. Opaque outside db/: only functions of db/ can use
 * it, so no other folder writes SQL.
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

  /** Invalidates the handle: one that leaked out of its callback cannot touch a later transaction. */
  end(): void {
    this.#connection = null;
  }
}

/** Permission to write, given by `store.write` inside one durable transaction. A write handle can also read. */
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

/** The store's cache of earlier reads. */
export function recentOf(r: ReadHandle): Recent {
  return connectionOf(r).recent;
}

export function randomOf(w: WriteHandle): Random {
  return connectionOf(w).random;
}
