import { z } from 'zod';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { eraseRecord } from '../erasure/erase.ts';
import { holdOf, isErased } from '../erasure/erasures.ts';
import { whyOthersKeep } from '../erasure/others-keep.ts';
import { type ReadHandle, recentOf, row, type WriteHandle } from '../file/handles.ts';
import type { Store } from '../file/store.ts';
import { clientRow } from '../projections/clients.ts';
import { movedAway } from '../projections/moved-visits.ts';
import { personOf } from '../projections/persons.ts';
import { clientOfVisit, openVisitOf, visitsOfClient } from '../projections/visits.ts';
import { chairVisitsOf, clientOfChairVisit } from './arrivals.ts';
import { eraseElsewhere } from './erased.ts';
import { hubState, putHubState } from './state.ts';

export interface Covered {
  readonly clientId: ClientId;
  readonly visits: readonly VisitId[];
}

/**
 * What keeps a client that another chair erased from going here too: null where nothing does. A visit that its tombstone names may be
 * another client's by now, moved here or never theirs: what keeps that one keeps it.
 */
export function whyKept(r: ReadHandle, { clientId, visits }: Covered): 'on-hold' | 'visit-open' | null {
  const person = personOf(r, clientId);
  if (holdOf(r, clientId) !== null || holdOf(r, person) !== null) return 'on-hold';
  if (visitsOfClient(r, person).some(({ closed }) => !closed)) return 'visit-open';
  for (const visit of new Set([...visits, ...movedAway(r, clientId)])) {
    const whose = clientOfVisit(r, visit) ?? clientOfChairVisit(r, visit);
    if (whose === null || whose === person) continue;
    if (holdOf(r, whose) !== null || holdOf(r, personOf(r, whose)) !== null) return 'on-hold';
    if (openVisitOf(r, whose)?.id === visit) return 'visit-open';
  }
  return whyOthersKeep(r, person);
}

/**
 * Another chair erased this client. In the transaction that took its tombstone in: this chair's own tombstone names all visits
 * that it knows, and the payloads of own and other rows go. A hold, or a visit that is open here, keeps everything, until
 * somebody has decided. Returns whether something was removed.
 */
export function followTombstone(w: WriteHandle, { clientId, visits }: Covered, now: Moment): boolean {
  const elsewhere = chairVisitsOf(w, clientId).map(({ id }) => id);
  if (isErased(w, clientId)) {
    const more = [...visits, ...elsewhere].filter(
      (visit) => !isErased(w, visit) && whyKept(w, { clientId, visits: [visit] }) === null,
    );
    return eraseElsewhere(w, [clientId, ...more]) > 0;
  }
  if (whyKept(w, { clientId, visits }) !== null) {
    const kept = hubState(w, 'kept') ?? [];
    const others = kept.filter((one) => one.clientId !== clientId);
    // Several chairs may have erased them, each with the visits that it knew.
    const all = [...kept.filter((one) => one.clientId === clientId).flatMap((one) => one.visits), ...visits];
    putHubState(w, 'kept', [...others, { clientId, visits: [...new Set(all)] }]);
    return false;
  }
  if (!isHere(w, [clientId, ...visits])) return eraseElsewhere(w, [clientId, ...visits, ...elsewhere]) > 0;
  const removed = eraseRecord(w, { clientId, visits: [...visits] }, 'elsewhere', now);
  recentOf(w).forgetVisits();
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
  const free = store.read((r) => keptHere(r).filter((one) => whyKept(r, one) === null));
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
