import type { Actor } from '../../domain/actor.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { chairVisitsOf, isOpenElsewhere } from '../chairs/arrivals.ts';
import type { ReadHandle, WriteHandle } from '../file/handles.ts';
import type { Store } from '../file/store.ts';
import { append } from '../log/log.ts';
import { clientRow } from '../projections/clients.ts';
import { movedAway, recordOfVisit } from '../projections/moved-visits.ts';
import { keepersOf, ownVisits, personOf, recordsOf } from '../projections/persons.ts';
import { clientOfVisit, visitsOfClient } from '../projections/visits.ts';
import { heldSince, holdOf, isMissed, removeErased, type Tombstone } from './erasures.ts';
import { whyOthersKeep } from './others-keep.ts';

export interface Erasure {
  readonly clientId: ClientId;
  readonly why: Extract<ClientEvent, { type: 'client-erased' }>['why'];
  readonly note: string;
  readonly actor: Actor;
  readonly now: Moment;
}

/**
 * Erases a client, with every record that is joined to theirs: each gets a tombstone of its own. One transaction appends the
 * tombstones and removes every payload, paper and search word. The file is to be rewritten afterwards (`wipe.ts`), so that nothing is left in free pages or the write-ahead log. The chain still verifies. Throws
 * `unknown-client`, `on-hold`, `visit-open`. Returns how many payloads were removed.
 */
export function eraseClient(store: Store, { clientId, why, note, actor, now }: Erasure): number {
  const removed = store.write((w) => {
    const person = personOf(w, clientId);
    if (!clientRow(w, person)) throw new AppError('unknown-client');
    if (holdOf(w, person) !== null) throw new AppError('on-hold');
    if (hasOpenVisit(w, person)) throw new AppError('visit-open', { why: 'erasing' });
    const others = whyOthersKeep(w, person);
    if (others === 'on-hold') throw new AppError('on-hold');
    if (others === 'visit-open') throw new AppError('visit-open', { why: 'erasing' });
    const records = [person, ...recordsOf(w, person)];
    const each = records.map((one) => ({ clientId: one, visits: visitsEverywhere(w, one) }));
    append(
      w,
      each.map((one) => {
        const event: ClientEvent = { type: 'client-erased', ...one, ...movedTo(w, one), why, note };
        return { visitId: null, clientId: one.clientId, actor, moment: now, event };
      }),
    );
    return each.reduce((sum, one) => sum + removeErased(w, one), 0);
  });
  store.forgetVisits();
  return removed;
}

function hasOpenVisit(r: ReadHandle, person: ClientId): boolean {
  return visitsOfClient(r, person).some(({ closed }) => !closed) || isOpenElsewhere(r, person);
}

/** Visits that were opened for this very record, on this chair or another. */
function visitsEverywhere(r: ReadHandle, clientId: ClientId): VisitId[] {
  const elsewhere = chairVisitsOf(r, clientId).map(({ id }) => id);
  return [...new Set([...ownVisits(r, clientId), ...movedAway(r, clientId), ...elsewhere])];
}

/** Of an erased client's visits, those that were opened for another record, with which backups have them. */
function movedTo(
  r: ReadHandle,
  { clientId, visits }: { readonly clientId: ClientId; readonly visits: readonly VisitId[] },
): Pick<Extract<ClientEvent, { type: 'client-erased' }>, 'moved'> {
  const moved = visits.flatMap((visit) => {
    const of = recordOfVisit(r, visit);
    return of === null || of === clientId ? [] : [{ visit, openedFor: of }];
  });
  return moved.length > 0 ? { moved } : {};
}

const system: Actor = { kind: 'system' };

/**
 * On a restored record: erases again those whom a later tombstone named, with their visits, even with an open visit. So it does
 * where nothing of theirs came back but that they were there: the tombstone says why their payloads are missing. Exception: a hold placed after the tombstone means that the client was added again, so they stay. Returns whether anybody was erased.
 */
export function eraseAgain(store: Store, { clientId, visits, at }: Tombstone, now: Moment): boolean {
  return store.write((w) => {
    // A record that is joined to another is in no list of its own; a visit that was moved to them later is still another's.
    const isThere =
      clientRow(w, clientId) !== null ||
      personOf(w, clientId) !== clientId ||
      visits.some((visit) => clientOfVisit(w, visit) !== null);
    if (!isThere && !isMissed(w, [clientId, ...visits])) return false;
    const held = heldSince(w, clientId);
    if (held !== null && held > at) return false;
    eraseRecord(w, { clientId, visits }, 'restored', now);
    return true;
  });
}

/** Puts a tombstone on one record, whatever stands in the way, and removes what it covers: these visits and every one of theirs. */
export function eraseRecord(
  w: WriteHandle,
  { clientId, visits }: Pick<Tombstone, 'clientId' | 'visits'>,
  why: Extract<Erasure['why'], 'restored' | 'elsewhere'>,
  now: Moment,
): number {
  // What was joined in turn took details of theirs along: it is parted first, and gives them back.
  const parted = keepersOf(w, clientId).flatMap((kept, at, all): ClientEvent[] => {
    const above = all[at + 1];
    return above ? [{ type: 'clients-parted', clientId: above, other: kept }] : [];
  });
  append(
    w,
    parted
      .toReversed()
      .map((event) => ({ visitId: null, clientId: event.clientId, actor: system, moment: now, event })),
  );
  const covered = [...new Set([...visits, ...visitsEverywhere(w, clientId)])];
  const named = { clientId, visits: covered };
  const event: ClientEvent = { type: 'client-erased', ...named, ...movedTo(w, named), why, note: '' };
  append(w, [{ visitId: null, clientId, actor: system, moment: now, event }]);
  return removeErased(w, { clientId, visits: covered });
}
