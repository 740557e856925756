import type { WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent, head } from '../../db/log/log.ts';
import { openHandOuts } from '../../db/projections/hand-outs.ts';
import type { Actor } from '../../domain/actor.ts';
import type { HandOutBegun } from '../../domain/clinic/hand-out.ts';
import type { Moment } from '../../domain/time.ts';
import type { Clock } from '../gate/ports.ts';
import { isCancelled } from '../jobs/jobs.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

interface Beginning {
  readonly begun: Omit<HandOutBegun, 'type'>;
  readonly actor: Actor;
  readonly now: Moment;
}

/**
 * Records that a hand-out begins, before anything of it is written, and how it ended where nothing was handed out. A kill in the middle leaves
 * its beginning, of which the next start says that it was cut off. `work` is given the row of the beginning.
 */
export async function onRecord<T>(
  { record, clock }: { readonly record: OpenRecord; readonly clock: Clock },
  { begun, actor, now }: Beginning,
  work: (begun: number) => Promise<T>,
): Promise<T> {
  const sequence = record.store.write((w) => {
    appendClinicEvent(w, { type: 'hand-out-begun', ...begun }, { actor, now });
    return head(w).sequence;
  });
  try {
    return await work(sequence);
  } catch (error) {
    const why = isCancelled(error) ? 'cancelled' : 'failed';
    // Where the record was closed meanwhile, the next start says it.
    if (record.isOpen) record.store.write((w) => stop(w, sequence, why, clock.now()));
    throw error;
  }
}

/** At a start: whatever was begun then was cut off. */
export function endCutOff({ store }: Pick<OpenRecord, 'store'>, now: Moment): void {
  const left = store.read(openHandOuts);
  if (left.length > 0)
    store.write((w) => {
      for (const sequence of left) stop(w, sequence, 'cut-off', now);
    });
}

/** Nothing where it is on record already that it was handed out: only its name is missing then. */
function stop(w: WriteHandle, begun: number, why: 'cancelled' | 'failed' | 'cut-off', now: Moment): void {
  if (!openHandOuts(w).includes(begun)) return;
  appendClinicEvent(w, { type: 'hand-out-stopped', begun, why }, { actor: { kind: 'system' }, now });
}
