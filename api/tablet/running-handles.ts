import { createHmac, randomBytes } from 'node:crypto';
import type { ReadHandle } from '../../db/file/handles.ts';
import { runningVisits } from '../../db/projections/visits.ts';
import type { VisitId } from '../../domain/ids.ts';

/**
 * Names for running procedures that a locked or handed-over page may hold: they say nothing of the visit and are worth
 * nothing to another start of the app.
 */
export class RunningHandles {
  readonly #secret = randomBytes(32);

  of(visitId: VisitId): string {
    return createHmac('sha256', this.#secret).update(visitId).digest('base64url').slice(0, 22);
  }

  /** The running visit of this handle; null when it is no longer running, or never was. */
  find(r: ReadHandle, handle: string): VisitId | null {
    return runningVisits(r).find(({ id }) => this.of(id) === handle)?.id ?? null;
  }
}
