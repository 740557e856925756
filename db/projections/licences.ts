import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { StaffId } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const Row = z.object({ value: json.pipe(z.record(StaffId, z.string())) });

/** Everybody's licence number, by their id; who has none is not in it. */
export function licenceNumbers(r: ReadHandle): Readonly<Record<StaffId, string>> {
  return row(r, "SELECT value FROM setting WHERE name = 'licence-numbers'", Row)?.value ?? {};
}

/** Kept among the settings, which are forgotten and made again with every other projection. */
export function projectLicences(w: WriteHandle, event: ClinicEvent): void {
  if (event.type !== 'staff-licence-set') return;
  const { [event.staffId]: _, ...others } = licenceNumbers(w);
  const numbers = event.number === '' ? others : { ...others, [event.staffId]: event.number };
  run(w, "INSERT OR REPLACE INTO setting (name, value) VALUES ('licence-numbers', ?)", canonicalJson(numbers));
}
