import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { z } from 'zod';
import { answers } from './answers.ts';

const folder = fileURLToPath(new URL('../../hub/migrations/', import.meta.url));

/** The schema's versions: hub/migrations/001 and so on, each a folder of SQL files that are taken in the order of their names. */
export function migrations(): readonly { readonly number: number; readonly sql: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ number: Number(name), sql: sqlOf(join(folder, name)) }))
    .sort((one, other) => one.number - other.number);
}

function sqlOf(path: string): string {
  const names = readdirSync(path).sort();
  return names.map((name) => readFileSync(join(path, name), 'utf8')).join('\n');
}

/** The schema that this database has: 0 when it is none of a hub yet. */
export async function schemaOf(admin: Client): Promise<number> {
  const [there] = await answers(
    admin,
    z.object({ there: z.boolean() }),
    "SELECT to_regclass('hub.migration') IS NOT NULL AS there",
  );
  if (!there?.there) return 0;
  const number = z.object({ number: z.number().int() });
  const [newest] = await answers(admin, number, 'SELECT coalesce(max(number), 0)::int AS number FROM hub.migration');
  return newest?.number ?? 0;
}

/** Brings the hub's schema up to date, each step in one transaction. Returns the steps that were taken. */
export async function upgrade(admin: Client): Promise<readonly number[]> {
  const from = await schemaOf(admin);
  const due = migrations().filter(({ number }) => number > from);
  for (const { number, sql } of due) {
    await admin.query('BEGIN');
    try {
      await admin.query(readFileSync(join(folder, 'roles.sql'), 'utf8'));
      await admin.query(sql);
      await admin.query('INSERT INTO hub.migration (number) VALUES ($1)', [number]);
      await admin.query(readFileSync(join(folder, 'grants.sql'), 'utf8'));
      await admin.query('COMMIT');
    } catch (error) {
      await admin.query('ROLLBACK');
      throw error;
    }
  }
  return due.map(({ number }) => number);
}
