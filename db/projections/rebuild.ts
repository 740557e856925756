import { z } from 'zod';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { rowsAfter } from '../log/log.ts';
import { forgetProjections, project } from './project.ts';

/** Count it up with every change of what a projection makes of an event that was on records before. */
const projectionRules = 4;

/**
 * Makes every projection again from the record, in the caller's transaction. The record is the truth: what a
 * projection says and the record does not is gone after this.
 */
export function rebuildProjections(w: WriteHandle): void {
  forgetProjections(w);
  let last = -1;
  for (;;) {
    const next = projectAfter(w, w, last, 1000);
    if (next === last) return;
    last = next;
  }
}

/** Brings `target` up to date with at most `most` rows of `log` behind row `last`. Returns the last row that it holds now. */
export function projectAfter(log: ReadHandle, target: WriteHandle, last: number, most: number): number {
  let reached = last;
  for (const { sequence, visitId, moment, event } of rowsAfter(log, last, most)) {
    if (event) project(target, { sequence, visitId, moment, event });
    reached = sequence;
  }
  return reached;
}

/** After an update: whether the projections were made by other rules than today's. */
export function hasOldProjections(r: ReadHandle): boolean {
  return row(r, 'SELECT rules FROM projected', z.object({ rules: z.number().int() }))?.rules !== projectionRules;
}

/** Makes the projections by today's rules, once. */
export function renewProjections(w: WriteHandle): void {
  rebuildProjections(w);
  run(w, 'INSERT OR REPLACE INTO projected (only, rules) VALUES (1, ?)', projectionRules);
}
