import { z } from 'zod';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { eraseRecord } from '../erasure/erase.ts';
import { holdOf, isErased } from '../erasure/erasures.ts';
import { type ReadHandle, row, type WriteHandle } from '../file/handles.ts';
import type { Store } from '../file/store.ts';
import { clientRow } from '../projections/clients.ts';
import { personOf } from '../projections/persons.ts';
import { visitsOfClient } from '../projections/visits.ts';
import { eraseElsewhere } from './erased.ts';
import { hubState, putHubState } from './state.ts';

export interface Covered {
  readonly clientId: ClientId;
  readonly visits: readonly VisitId[];
}

/** What keeps a client that another chair erased from going here too: null where nothing does. */
export function whyKept(r: ReadHandle, clientId: ClientId): 'on-hold' | 'visit-open' | null {
  const person = personOf(r, clientId);
  if (holdOf(r, clientId) !== null || holdOf(r, person) !== null) return 'on-hold';
  return visitsOfClient(r, person).some(({ closed }) => !closed) ? 'visit-open' : null;
}

/**
 * Another chair erased this client. In the transaction that took its tombstone in: this chair's own tombstone names all visits
 * that it knows, and the payloads of own and other rows go. A hold, or a visit that is open here, keeps everything, until
 * somebody has decided. Returns whether something was removed.
 */
export function followTombstone(w: WriteHandle, { clientId, visits }: Covered, now: Moment): boolean {
  if (isErased(w, clientId)) {
    const more = visits.filter((visit) => !isErased(w, visit));
    return eraseElsewhere(w, [clientId, ...more]) > 0;
  }
  if (whyKept(w, clientId) !== null) {
    const others = (hubState(w, 'kept') ?? []).filter((one) => one.clientId !== clientId);
    putHubState(w, 'kept', [...others, { clientId, visits: [...visits] }]);
    return false;
  }
  if (!isHere(w, [clientId, ...visits])) return eraseElsewhere(w, [clientId, ...visits]) > 0;
  const removed = eraseRecord(w, { clientId, visits: [...visits] }, 'elsewhere', now);
  if (removed > 0) putHubState(w, 'wiping', true);
  return removed > 0;
}

const Here = z.object({ sequence: z.number() });

/** Whether this chair itself wrote about one of these, or shows the client. */
function isHere(r: ReadHandle, [clientId, ...visits]: readonly [ClientId, ...VisitId[]]): boolean {
  if (clientRow(r, clientId) !== null) return true;
  const sql =
    'SELECT sequence FROM event WHERE client_id = ? UNION ALL SELECT sequence FROM event WHERE visit_id = ? LIMIT 1';
  return [clientId, ...visits].some((subject) => row(r, sql, Here, subject, subject) !== null);
}

/** Clients whom another chair erased, and who are kept here until somebody has decided. */
export const keptHere = (r: ReadHandle): readonly Covered[] => hubState(r, 'kept') ?? [];

/** Follows the tombstones that nothing keeps any more. Returns whether something was removed. */
export function followKept(store: Store, now: () => Moment): boolean {
  const free = store.read((r) => keptHere(r).filter(({ clientId }) => whyKept(r, clientId) === null));
  if (free.length === 0) return false;
  return store.write((w) => {
    const ids = new Set(free.map(({ clientId }) => clientId));
    const left = (hubState(w, 'kept') ?? []).filter(({ clientId }) => !ids.has(clientId));
    putHubState(w, 'kept', left);
    return free.map((one) => followTombstone(w, one, now())).some(Boolean);
  });
}

/** Whether traces of what was removed so are still in the file, and nobody was told to wipe them. */
export const isWiping = (r: ReadHandle): boolean => hubState(r, 'wiping') === true;

export const wipingIsMarked = (w: WriteHandle): void => putHubState(w, 'wiping', false);
