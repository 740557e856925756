import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { InspectionEnd, InspectionScope, Look } from '../../domain/clinic/inspection.ts';
import { StaffId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { HeaderRow, momentOf } from '../log/header.ts';

/** `row` is the one that opened it, `last` the one that ended it, null while it goes on. */
const Kept = InspectionScope.extend({
  row: z.number().int(),
  by: StaffId,
  openedAt: Moment,
  ended: z.object({ at: Moment, why: InspectionEnd, row: z.number().int() }).nullable(),
  looks: z.number().int(),
});
export type KeptInspection = z.infer<typeof Kept>;

const Row = z.object({ value: json.pipe(z.array(Kept)) });

/** Every inspection, oldest first: a few a year. Stored among the settings, which are forgotten and made again with all projections. */
export function inspections(r: ReadHandle): KeptInspection[] {
  return row(r, "SELECT value FROM setting WHERE name = 'inspections'", Row)?.value ?? [];
}

/** Whether one was under way when the tablet was last on. */
export function isInspectionOpen(r: ReadHandle): boolean {
  return inspections(r).some(({ ended }) => ended === null);
}

const LookRow = HeaderRow.pick({ instant: true, zone: true, uptime_ms: true, boot_id: true }).extend({
  payload: json.pipe(z.object({ look: Look })),
});

/** What was looked at during an inspection, in order, at most `limit`. */
export function looksOf(
  r: ReadHandle,
  { row: first, ended }: KeptInspection,
  limit: number,
): { readonly at: Moment; readonly look: Look }[] {
  const sql = `SELECT e.instant, e.zone, e.uptime_ms, e.boot_id, p.payload
    FROM event e JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.sequence > ? AND e.sequence < ? AND e.type = 'inspection-looked' ORDER BY e.sequence LIMIT ?`;
  return rows(r, sql, LookRow, first, ended?.row ?? Number.MAX_SAFE_INTEGER, limit).map(({ payload, ...at }) => ({
    at: momentOf(at),
    look: payload.look,
  }));
}

export function projectInspections(w: WriteHandle, sequence: number, at: Moment, event: ClinicEvent): void {
  if (!event.type.startsWith('inspection-')) return;
  const known = inspections(w);
  const last = known.at(-1);
  switch (event.type) {
    case 'inspection-opened': {
      const { type: _, ...opened } = event;
      put(w, [...known, { ...opened, row: sequence, openedAt: at, ended: null, looks: 0 }]);
      return;
    }
    case 'inspection-looked':
      if (last) put(w, [...known.slice(0, -1), { ...last, looks: last.looks + 1 }]);
      return;
    case 'inspection-ended':
      if (last) put(w, [...known.slice(0, -1), { ...last, ended: { at, why: event.why, row: sequence } }]);
      return;
    default:
      return;
  }
}

function put(w: WriteHandle, kept: readonly KeptInspection[]): void {
  run(w, "INSERT OR REPLACE INTO setting (name, value) VALUES ('inspections', ?)", canonicalJson(kept));
}
