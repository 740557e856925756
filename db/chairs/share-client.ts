import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { ClientDetails, type ClientEvent, ClientField } from '../../domain/clinic/client.ts';
import type { ClientId } from '../../domain/ids.ts';
import { isErased } from '../erasure/erasures.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { firstElsewhere } from '../projections/chairs.ts';
import { isTaken, putDetails, SetBy, storedClient } from '../projections/client-details.ts';
import { insertClient } from '../projections/clients.ts';
import { personOf } from '../projections/persons.ts';
import { projectedArrival } from './arrivals.ts';
import { saidOf, type UpTo } from './client-values.ts';
import { hasOthers } from './others.ts';

const Some = z.object({ some: z.number() });

/** After an own row about a client: where other chairs wrote about them too, what is shown is put together from all. */
export function shareClient(log: ReadHandle, target: WriteHandle, sequence: number, event: ClientEvent): void {
  if (event.type !== 'client-field-set' && !hasOthers(log)) return;
  const arrival = projectedArrival(target);
  const about = 'other' in event ? [event.clientId, event.other] : [event.clientId];
  for (const clientId of about)
    if (event.type === 'client-field-set' || isShared(log, clientId, arrival))
      renewClient(log, target, clientId, { sequence, arrival });
}

function isShared(r: ReadHandle, clientId: ClientId, arrival: number): boolean {
  const sql = 'SELECT 1 AS some FROM chair_event WHERE client_id = ? AND arrival <= ? LIMIT 1';
  return row(r, sql, Some, clientId, arrival) !== null;
}

/**
 * A client as all chairs together wrote them down, read from the logs in `log` and stored in `target`. A detail of which two
 * different values stand is a conflict. Somebody whose rows were erased is in no list.
 */
export function renewClient(log: ReadHandle, target: WriteHandle, clientId: ClientId, upTo: UpTo): void {
  run(target, "DELETE FROM conflict WHERE kind = 'client-detail' AND subject = ?", clientId);
  // The payloads go behind the tombstone, in its transaction: here they may be there still.
  if (isErased(target, clientId)) return;
  const { standing, hold, added, latest } = saidOf(log, clientId, upTo);
  if (!added) return;
  const before = storedClient(target, clientId);
  // One who is joined to another is in no list of their own until they are parted.
  if (!before && personOf(target, clientId) !== clientId) return;
  const shownOf = (field: ClientField) => standing[field]?.[0];
  if (before) {
    const given = ClientField.options.flatMap((field) => {
      const shown = shownOf(field);
      const setBy = before.set_by[field];
      // What a joined record gave stands above what this one had said until then.
      const isGiven = shown && shown.arrived <= setBy && isTaken(target, clientId, setBy);
      return shown && !isGiven ? [[field, shown] as const] : [];
    });
    const setBy = given.map(([field, { arrived }]) => [field, Math.max(1, arrived)] as const);
    putDetails(target, clientId, before, {
      details: ClientDetails.parse({
        ...before.details,
        ...Object.fromEntries(given.map(([f, { value }]) => [f, value])),
      }),
      setBy: SetBy.parse({ ...before.set_by, ...Object.fromEntries(setBy) }),
    });
    const sql = 'UPDATE client SET latest_sequence = max(latest_sequence, ?) WHERE id = ?';
    run(target, sql, latest, clientId);
  } else {
    const details = ClientDetails.parse({
      ...added.details,
      ...Object.fromEntries(
        ClientField.options.flatMap((field) => {
          const shown = shownOf(field);
          return shown ? [[field, shown.value] as const] : [];
        }),
      ),
    });
    insertClient(target, { number: firstElsewhere + upTo.arrival, latest: Math.max(1, latest) }, clientId, details);
  }
  for (const field of ClientField.options) {
    const different = new Set(standing[field]?.map(({ value }) => canonicalJson(value)));
    const sql = "INSERT OR REPLACE INTO conflict (kind, subject, detail) VALUES ('client-detail', ?, ?)";
    if (different.size > 1) run(target, sql, clientId, field);
  }
  run(target, 'DELETE FROM client_hold WHERE client_id = ?', clientId);
  if (hold) {
    const sql = 'INSERT INTO client_hold (client_id, reason, sequence) VALUES (?, ?, ?)';
    run(target, sql, clientId, hold.reason, hold.arrived);
  }
}
