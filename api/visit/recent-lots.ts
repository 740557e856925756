import type { ReadHandle } from '../../db/file/handles.ts';
import { treatedVisits } from '../../db/projections/visits.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { isExpired } from '../../domain/visit/lots.ts';
import type { Lot } from '../../domain/visit/types.ts';
import { loadVisit } from '../papers/visit-acts.ts';

const visitsRead = 20;
const mostOffered = 8;

/**
 * Recently used lots, latest first, each once: today's lot is most likely yesterday's. Crossed-out and expired lots are left
 * out.
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
