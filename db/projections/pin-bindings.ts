import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { Sha256, StaffId } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

/** For each member of staff, the binding of the present PIN; null for a PIN of an earlier version, which has none. */
const PinBindings = z.record(StaffId, Sha256.nullable());
export type PinBindings = z.infer<typeof PinBindings>;

const Row = z.object({ value: json.pipe(PinBindings) });

/** Stored among the settings, which are forgotten and made again with all projections. Staff without a PIN are absent. */
export function pinBindings(r: ReadHandle): PinBindings {
  return row(r, "SELECT value FROM setting WHERE name = 'pin-bindings'", Row)?.value ?? {};
}

export function projectPinBindings(w: WriteHandle, event: ClinicEvent): void {
  if (event.type === 'pin-set') put(w, { ...pinBindings(w), [event.staffId]: event.bound ?? null });
  else if (event.type === 'pin-bound') put(w, { ...pinBindings(w), [event.staffId]: event.bound });
  else if (event.type === 'staff-deactivated') {
    const { [event.staffId]: _, ...others } = pinBindings(w);
    put(w, others);
  }
}

function put(w: WriteHandle, bindings: PinBindings): void {
  run(w, "INSERT OR REPLACE INTO setting (name, value) VALUES ('pin-bindings', ?)", canonicalJson(bindings));
}
