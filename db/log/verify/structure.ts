import { z } from 'zod';
import { type ReadHandle, rows } from '../../file/handles.ts';
import { head } from '../log.ts';
import type { ShownFault } from './shown-fault.ts';

const Part = z.object({ name: z.string(), sql: z.string().nullable() });
const parts = `SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;

/** A trigger left in the store could forge data later. `made` is a store made by today's migrations. */
export function structureFault(r: ReadHandle, made: ReadHandle): ShownFault | null {
  const own = new Map(rows(made, parts, Part).map(({ name, sql }) => [name, sql]));
  const found = rows(r, parts, Part);
  const strange = found.find(({ name, sql }) => own.get(name) !== sql);
  const names = new Set(found.map(({ name }) => name));
  const what = strange?.name ?? [...own.keys()].find((name) => !names.has(name));
  return what === undefined ? null : { kind: 'structure', what, sequence: head(r).sequence };
}
