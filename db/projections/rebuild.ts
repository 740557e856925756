import { z } from 'zod';
import { hasOthers } from '../chairs/others.ts';
import { projectArrived, projectOwn } from '../chairs/project-chairs.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { projectedAfter } from '../log/projected.ts';
import { type ClockReading, projectClockStep, readingAt } from './clock-steps.ts';
import { forgetProjections } from './project.ts';

/** Increase it when a projection treats an existing event differently. */
const projectionRules = 22;

/**
 * Makes every projection again from the log, in the caller's transaction. Content that the log does not confirm is gone
 * afterwards.
 */
export function rebuildProjections(w: WriteHandle, watched?: (done: number, total: number) => void): void {
  forgetProjections(w);
  const total = row(w, 'SELECT coalesce(max(sequence), -1) AS last FROM event', z.object({ last: z.number().int() }));
  for (let last = -1; ; ) {
    const { last: next, more } = projectAfter(w, w, last, 1000);
    last = next;
    watched?.(last + 1, (total?.last ?? 0) + 1);
    if (!more) return;
  }
}

/**
 * Projects at most `most` rows of `log` after row `last` into `target`, and behind each what came from other chairs while it was
 * the newest. Returns the last row projected, and whether more may follow.
 */
export function projectAfter(
  log: ReadHandle,
  target: WriteHandle,
  last: number,
  most: number,
): { readonly last: number; readonly more: boolean } {
  let reached = last;
  let left = most;
  const arrive = (): void => {
    if (hasOthers(log)) left -= projectArrived(log, target, { sequence: reached, most: left });
  };
  let before: ClockReading | null = readingAt(log, last);
  arrive();
  const own = left > 0 ? projectedAfter(log, last, left) : [];
  for (const { sequence, visitId, moment, actor, event } of own) {
    if (left <= 0) break;
    projectClockStep(target, { sequence, moment }, before);
    before = moment;
    if (event) projectOwn(log, target, { sequence, visitId, moment, actor, event });
    reached = sequence;
    left -= 1;
    arrive();
  }
  return { last: reached, more: left <= 0 };
}

/** After an update: whether other rules made the stored projections. */
export function hasOldProjections(r: ReadHandle): boolean {
  return row(r, 'SELECT rules FROM projected', z.object({ rules: z.number().int() }))?.rules !== projectionRules;
}

/** Makes the projections by today's rules. */
export function renewProjections(w: WriteHandle, watched?: (done: number, total: number) => void): void {
  rebuildProjections(w, watched);
  projectedByRules(w);
}

/** Says that today's rules made the projections. */
export function projectedByRules(w: WriteHandle): void {
  run(w, 'INSERT OR REPLACE INTO projected (only, rules) VALUES (1, ?)', projectionRules);
}
