import type Driver from 'better-sqlite3';
import type { z } from 'zod';
import type { Random } from '../log/types.ts';
import { damaged } from './damaged.ts';
import { Recent } from './recent.ts';

/** What SQLite takes and gives. Booleans are stored as 0 and 1. */
export type Value = string | number | bigint | null | Uint8Array;

/**
 * One open database with its prepared statements. Rows are parsed as they are read: a column that is not what the
 * schema says is a fault of the store, and is found here and not three layers up.
 */
export class Connection {
  readonly driver: Driver.Database;
  readonly random: Random;
  /** What was read before and cannot change: rows of the log and protocols by their hash. See `recent.ts`. */
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

  /** Row by row, for a walk over the whole log. */
  *each<S extends z.ZodType>(sql: string, schema: S, values: readonly Value[]): Generator<z.output<S>> {
    // Its own statement: a cached one is busy while it is being iterated.
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
