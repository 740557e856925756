import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { GivenPin } from '../../domain/clinic/given-pin.ts';
import { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const GivenPins = z.record(StaffId, GivenPin);
type GivenPins = z.infer<typeof GivenPins>;
const Row = z.object({ value: json.pipe(GivenPins) });

function givenPins(r: ReadHandle): GivenPins {
  return row(r, "SELECT value FROM setting WHERE name = 'given-pins'", Row)?.value ?? {};
}

/** How this person's present PIN was given to them by an owner; null when it was not, or they chose their own since. */
export function givenPin(r: ReadHandle, staffId: StaffId): GivenPin | null {
  return givenPins(r)[staffId] ?? null;
}

/** Kept among the settings, which are forgotten and made again with every other projection. */
export function projectGivenPins(w: WriteHandle, at: Moment, event: ClinicEvent): void {
  if (event.type !== 'pin-set' && event.type !== 'unlocked') return;
  const { [event.staffId]: given, ...others } = givenPins(w);
  if (event.type === 'unlocked') {
    if (given && !given.signedIn) put(w, { ...others, [event.staffId]: { ...given, signedIn: true } });
  } else if (event.givenBy !== undefined)
    put(w, { ...others, [event.staffId]: { by: event.givenBy, at, signedIn: false } });
  else if (given) put(w, others);
}

function put(w: WriteHandle, pins: GivenPins): void {
  run(w, "INSERT OR REPLACE INTO setting (name, value) VALUES ('given-pins', ?)", canonicalJson(pins));
}
