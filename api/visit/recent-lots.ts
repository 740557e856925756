import type { ReadHandle } from '../../db/file/handles.ts';
import { treatedVisits } from '../../db/projections/visits.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { isExpired } from '../../domain/visit/lots.ts';
import type { Lot } from '../../domain/visit/types.ts';
import { loadVisit } from '../papers/visit-acts.ts';

const visitsRead = 20;
const mostOffered = 8;

/**
 * Recently used lots, latest first, each once: today's lot is most likely yesterday's, of the same treatment. Crossed-out and
 * expired lots are left out. `forVisit`: the visit that they are offered in.
 */
export function recentLots(r: ReadHandle, now: Moment, forVisit?: VisitId): Lot[] {
  const today = civilDateOf(now);
  const found = new Map<string, Lot>();
  const visits = treatedVisits(r, visitsRead).map(({ id }) => loadVisit(r, id));
  const treatment = forVisit && loadVisit(r, forVisit).protocol.treatment;
  const of = (same: boolean) => visits.filter(({ protocol }) => (protocol.treatment === treatment) === same);
  for (const { state } of treatment === undefined ? visits : [...of(true), ...of(false)]) {
    for (const { kind, name, maker, lot, expiry } of state.lots.toReversed()) {
      const key = JSON.stringify([kind, name, maker, lot, expiry]);
      if (!isExpired(expiry, today) && !found.has(key)) found.set(key, { kind, name, maker, lot, expiry });
    }
    if (found.size >= mostOffered) break;
  }
  return [...found.values()].slice(0, mostOffered);
}
