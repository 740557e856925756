import { z } from 'zod';
import { Chairs } from '../../domain/chairs/known.ts';
import { LogId } from '../../domain/chairs/place.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

/** What this tablet remembers of its own rows at the hub. Each value says it all: it is written anew as a whole. */
const states = {
  /** Logs that go on elsewhere than their opening row says: behind the last row that this record and the hub have alike. */
  branches: z.array(z.object({ log: z.string(), first: z.number().int().nonnegative() })),
  /** Who belongs to the record, as far as this tablet has heard. */
  chairs: Chairs,
  /** Rows of others that came without their payload, before any tombstone said that it was erased. */
  bare: z.array(z.object({ log: LogId, sequence: z.number().int().nonnegative(), subject: z.string() })),
  /** Of each other log the newest head that is here, with what its chair signed: whoever has that can put the rows back. */
  signed: z.array(
    z.object({
      ...{ log: LogId, sequence: z.number().int().nonnegative(), signature: z.string() },
      /** Rows that came with a body, and that their chair sent again without: it was erased meanwhile. */
      bare: z.array(z.number().int()),
    }),
  ),
  /** Whether rows of others came since this chair last said what it has of them. */
  unseen: z.boolean(),
  /** Tombstones of other chairs that a hold or an open visit keeps from being followed here. */
  kept: z.array(z.object({ clientId: ClientId, visits: z.array(VisitId) })),
  /** Whether something was removed whose traces are still to be wiped out of the file. */
  wiping: z.boolean(),
  /** The newest row that was ever tried to be sent. */
  tried: z.number().int().min(-1),
  /** The newest tombstone that the hub was told of. */
  erased: z.number().int().min(-1),
  /** From which row on a key epoch seals: a row seals to the same bytes each time it is sent. */
  'epoch-from': z.array(z.object({ sequence: z.number().int().nonnegative(), epoch: z.number().int().positive() })),
} as const;

export type HubState = { readonly [Name in keyof typeof states]: z.output<(typeof states)[Name]> };

const Value = z.object({ value: json });

export function hubState<Name extends keyof HubState>(r: ReadHandle, name: Name): HubState[Name] | null {
  const found = row(r, 'SELECT value FROM hub_state WHERE name = ?', Value, name);
  return found ? (states[name].parse(found.value) as HubState[Name]) : null;
}

export function putHubState<Name extends keyof HubState>(w: WriteHandle, name: Name, value: HubState[Name]): void {
  run(w, 'INSERT OR REPLACE INTO hub_state (name, value) VALUES (?, ?)', name, JSON.stringify(value));
}
