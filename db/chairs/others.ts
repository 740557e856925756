import { z } from 'zod';
import type { ChairEvent } from '../../domain/chairs/events.ts';
import type { Place } from '../../domain/chairs/place.ts';
import { type ReadHandle, recentOf, row, type WriteHandle } from '../file/handles.ts';
import { chairLogs } from './logs.ts';
import { knownChairs } from './members.ts';
import { hubState, putHubState } from './state.ts';

const Here = z.object({ here: z.number() });

/** Whether there are logs of other chairs. Asked with steps, so that it is looked up once. */
export function hasOthers(r: ReadHandle): boolean {
  const recent = recentOf(r);
  recent.hasOthers ??= row(r, 'SELECT number AS here FROM chair_log LIMIT 1', Here) !== null;
  return recent.hasOthers;
}

/** Something came from other chairs: the next own row says before it what this tablet has of them. */
export function markUnseen(w: WriteHandle): void {
  if (hubState(w, 'unseen')) return;
  putHubState(w, 'unseen', true);
}

/** What has to stand before the next own row; null where nothing new came since the last one. */
export function takeUnseen(w: WriteHandle): Extract<ChairEvent, { type: 'others-seen' }> | null {
  if (!hasOthers(w) || !hubState(w, 'unseen')) return null;
  putHubState(w, 'unseen', false);
  const heads = chairLogs(w)
    .filter(({ first, sequence }) => sequence >= first)
    .map(({ log, sequence, hash }): Place => ({ log, sequence, hash }));
  return heads.length === 0 ? null : { type: 'others-seen', heads };
}

/**
 * Those of these rows that are not here and still have to come. What a removed chair wrote behind its last believed row never
 * comes, and a hub that was emptied after it left has none of it.
 */
export function notHere(r: ReadHandle, heads: readonly Place[]): Place[] {
  const gone = knownChairs(r).chairs.filter(({ removed }) => removed !== null);
  const goneLogs = new Set(gone.flatMap(({ removed }) => removed?.until?.log ?? []));
  const goneChairs = new Set(gone.map(({ chair }) => chair));
  const there = `SELECT e.sequence AS here FROM chair_log l JOIN chair_event e ON e.log = l.number
    WHERE l.log = ? AND e.sequence = ? AND e.hash = ?
    UNION ALL SELECT sequence AS here FROM event WHERE sequence = ? AND hash = ?`;
  return heads.filter(
    ({ log, sequence, hash }) =>
      !goneLogs.has(log) &&
      row(r, there, Here, log, sequence, hash, sequence, hash) === null &&
      !chairLogs(r).some((known) => known.log === log && goneChairs.has(known.chair)),
  );
}
