import { join } from 'node:path';
import { z } from 'zod';
import type { Value } from '../../file/connection.ts';
import { type ReadHandle, rows } from '../../file/handles.ts';
import { readArchived, writeArchived } from './files.ts';
import type { ArchiveKeys } from './keys.ts';
import { openedFile, packed, sealedFile, unpacked } from './sealed.ts';
import { ProtocolBody } from './shape.ts';

/** What stands in the store and not in the log: secrets, words that are not recorded yet, where the app stands. */
export const restTables = [
  ...(['staff_secret', 'secret', 'draft', 'app_state', 'protocol_draft'] as const),
  ...(['protocol_draft_step', 'working_language', 'working_text', 'hub_state'] as const),
] as const;

/** In the folder of each backup: some kilobytes. */
export const restName = 'rest.bin';

const Cell = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.string() })]);
const Row = z.record(z.string(), Cell);
const Rest = z.object({
  tables: z.record(z.string(), z.array(Row)),
  /** Protocols that no spine named yet: none, but for a protocol that came with no row. */
  protocols: z.array(ProtocolBody),
});
export type Rest = z.infer<typeof Rest>;

/** The backup that a rest belongs to, by name and by the hash of its last row: its file cannot stand in for another's. */
export interface RestOf {
  readonly folder: string;
  readonly name: string;
  readonly hash: string;
}

/** The present rows of these tables, as far as a store of an earlier version has them. */
export function restIn(r: ReadHandle): Rest {
  const StoredRow = z.record(
    z.string(),
    z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array).transform(asText)]),
  );
  const Name = z.object({ name: z.string() });
  const there = new Set(rows(r, "SELECT name FROM sqlite_schema WHERE type = 'table'", Name).map(({ name }) => name));
  const held = restTables.filter((table) => there.has(table));
  const tables = Object.fromEntries(held.map((table) => [table, rows(r, `SELECT * FROM ${table}`, StoredRow)]));
  return { tables, protocols: [] };
}

/** Returns how many bytes it took. */
export async function writeRest(keys: ArchiveKeys, { folder, name, hash }: RestOf, rest: Rest): Promise<number> {
  const about = `rest:${name}:${hash}`;
  const file = sealedFile(keys, about, { head: Buffer.alloc(0), body: [await packed(JSON.stringify(rest))] });
  const again = await writeArchived(join(folder, restName), file);
  if (!openedFile(keys, about, again)) throw new Error('the rest reads back as another');
  return file.length;
}

/** Null when it is missing, torn or another backup's. */
export async function readRest(keys: ArchiveKeys, { folder, name, hash }: RestOf): Promise<Rest | null> {
  const file = await readArchived(join(folder, restName)).catch(() => null);
  const found = file && openedFile(keys, `rest:${name}:${hash}`, file);
  return found && (Rest.safeParse(JSON.parse(await unpacked(found.body))).data ?? null);
}

/** Without what was typed about these clients and visits; null when there was nothing of them. */
export function withoutSubjects(rest: Rest, subjects: ReadonlySet<string>): Rest | null {
  const { draft: drafts = [] } = rest.tables;
  const left = drafts.filter(({ subject }) => typeof subject !== 'string' || !subjects.has(subject));
  return left.length === drafts.length ? null : { ...rest, tables: { ...rest.tables, draft: left } };
}

/** A cell as SQLite takes it. */
export const stored = (cell: z.infer<typeof Cell>): Value =>
  cell !== null && typeof cell === 'object' ? Buffer.from(cell.base64, 'base64') : cell;

function asText(bytes: Uint8Array): { base64: string } {
  return { base64: Buffer.from(bytes).toString('base64') };
}
