import type { ReadHandle } from '../../db/file/handles.ts';
import { treatedVisits } from '../../db/projections/visits.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { isExpired } from '../../domain/visit/lots.ts';
import type { Lot } from '../../domain/visit/types.ts';
import { loadVisit } from '../papers/visit-acts.ts';

const visitsRead = 20;
const mostOffered = 8;

/**
 * The lots that were used last, the latest first, each once: what is in hand today was most likely in hand yesterday. What
 * was crossed out and what is past its date by now is not offered.
 */
export function recentLots(r: ReadHandle, now: Moment): Lot[] {
  const today = civilDateOf(now);
  const found = new Map<string, Lot>();
  for (const { id } of treatedVisits(r, visitsRead)) {
    for (const { kind, name, maker, lot, expiry } of loadVisit(r, id).state.lots.toReversed()) {
      const key = JSON.stringify([kind, name, maker, lot, expiry]);
      if (!isExpired(expiry, today) && !found.has(key)) found.set(key, { kind, name, maker, lot, expiry });
    }
    if (found.size >= mostOffered) break;
  }
  return [...found.values()].slice(0, mostOffered);
}
