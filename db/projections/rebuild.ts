import { z } from 'zod';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { projectedAfter } from '../log/projected.ts';
import { type ClockReading, projectClockStep, readingAt } from './clock-steps.ts';
import { forgetProjections, project } from './project.ts';

/** Increase it when a projection treats an existing event differently. */
const projectionRules = 16;

/**
 * Makes every projection again from the log, in the caller's transaction. Content that the log does not confirm is gone
 * afterwards.
 */
export function rebuildProjections(w: WriteHandle, watched?: (done: number, total: number) => void): void {
  forgetProjections(w);
  const total = row(w, 'SELECT coalesce(max(sequence), -1) AS last FROM event', z.object({ last: z.number().int() }));
  let last = -1;
  for (;;) {
    const next = projectAfter(w, w, last, 1000);
    if (next === last) return;
    last = next;
    watched?.(last + 1, (total?.last ?? 0) + 1);
  }
}

/** Projects at most `most` rows of `log` after row `last` into `target`. Returns the last row projected. */
export function projectAfter(log: ReadHandle, target: WriteHandle, last: number, most: number): number {
  let reached = last;
  let before: ClockReading | null = readingAt(log, last);
  for (const { sequence, visitId, moment, actor, event } of projectedAfter(log, last, most)) {
    projectClockStep(target, { sequence, moment }, before);
    before = moment;
    if (event) project(target, { sequence, visitId, moment, actor, event });
    reached = sequence;
  }
  return reached;
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
