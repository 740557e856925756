import type Driver from 'better-sqlite3';
import type { z } from 'zod';
import type { Random } from '../log/types.ts';
import { damaged } from './damaged.ts';
import { Recent } from './recent.ts';

/** Values that SQLite accepts and returns. Booleans are stored as 0 and 1. */
export type Value = string | number | bigint | null | Uint8Array;

/**
 * One open database with its prepared statements. Rows are parsed as they are read, so a column that does not fit its schema
 * is found here and not in a layer above.
 */
export class Connection {
  readonly driver: Driver.Database;
  readonly random: Random;
  /** Cache of what cannot change: rows of the log, and protocols by hash. See `recent.ts`. */
  readonly recent = new Recent();
  readonly #prepared = new Map<string, Driver.Statement<Value[]>>();

  constructor(driver: Driver.Database, random: Random) {
    this.driver = driver;
    this.random = random;
  }

  rows<S extends z.ZodType>(sql: string, schema: S, values: readonly Value[]): z.output<S>[] {
    return this.#reading(sql)
      .all(...values)
      .map((row) => parsed(schema, row));
  }

  row<S extends z.ZodType>(sql: string, schema: S, values: readonly Value[]): z.output<S> | null {
    const row = this.#reading(sql).get(...values);
    return row === undefined ? null : parsed(schema, row);
  }

  /** Iterates over rows, for reading the whole log. */
  *each<S extends z.ZodType>(sql: string, schema: S, values: readonly Value[]): Generator<z.output<S>> {
    // Not the cached statement: a statement is busy while it is iterated.
    for (const row of this.driver.prepare<Value[]>(sql).iterate(...values)) yield parsed(schema, row);
  }

  /** Returns how many rows changed. */
  run(sql: string, values: readonly Value[]): number {
    return this.#prepare(sql).run(...values).changes;
  }

  #prepare(sql: string): Driver.Statement<Value[]> {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.driver.prepare<Value[]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #reading(sql: string): Driver.Statement<Value[]> {
    const statement = this.#prepare(sql);
    if (!statement.readonly) throw new Error('a reading statement must not write');
    return statement;
  }
}

function parsed<S extends z.ZodType>(schema: S, row: unknown): z.output<S> {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  throw damaged(
    `unreadable columns: ${result.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
    result.error,
  );
}
