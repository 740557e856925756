import type { WriteHandle } from './handles.ts';
import { rowsAfter } from './log.ts';
import { forgetProjections, project } from './project.ts';

/**
 * Makes every projection again from the record, in the caller's transaction. The record is the truth: what a
 * projection says and the record does not is gone after this.
 */
export function rebuildProjections(w: WriteHandle): void {
  forgetProjections(w);
  let last = -1;
  for (;;) {
    const batch = rowsAfter(w, last, 1000);
    for (const { sequence, visitId, moment, event } of batch) {
      if (event) project(w, { sequence, visitId, moment, event });
      last = sequence;
    }
    if (batch.length < 1000) return;
  }
}
