import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { StaffId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

/** An owner whose PIN was set with the recovery key and who has not changed it since. */
const RecoveredPin = z.object({ staffId: StaffId, at: Moment, seenBy: z.array(StaffId) });
export type RecoveredPin = z.infer<typeof RecoveredPin>;

const Row = z.object({ value: json.pipe(z.array(RecoveredPin)) });

/** Stored among the settings, which are forgotten and made again with all projections. */
export function recoveredPins(r: ReadHandle): RecoveredPin[] {
  return row(r, "SELECT value FROM setting WHERE name = 'recovered-pins'", Row)?.value ?? [];
}

/** Whether this owner still has to be told: it is another owner's PIN and they have not seen the notice. */
export function isNewsFor({ staffId, seenBy }: RecoveredPin, owner: StaffId): boolean {
  return staffId !== owner && !seenBy.includes(owner);
}

/** When this person's present PIN was set with the recovery key, or null. */
export function pinRecoveredAt(r: ReadHandle, staffId: StaffId): Moment | null {
  return recoveredPins(r).find((pin) => pin.staffId === staffId)?.at ?? null;
}

/** Only the person's own change ends this: a PIN given by another owner does not show who holds it. */
export function projectRecoveredPins(w: WriteHandle, at: Moment, event: ClinicEvent): void {
  if (event.type === 'recovered-pin-seen') {
    const seen = (pin: RecoveredPin): RecoveredPin =>
      pin.staffId === event.staffId ? { ...pin, seenBy: [...pin.seenBy, event.by] } : pin;
    put(w, recoveredPins(w).map(seen));
    return;
  }
  if (event.type !== 'pin-set' || event.with === undefined) return;
  const others = recoveredPins(w).filter(({ staffId }) => staffId !== event.staffId);
  put(w, event.with === 'recovery-key' ? [...others, { staffId: event.staffId, at, seenBy: [] }] : others);
}

function put(w: WriteHandle, pins: readonly RecoveredPin[]): void {
  run(w, "INSERT OR REPLACE INTO setting (name, value) VALUES ('recovered-pins', ?)", canonicalJson(pins));
}
