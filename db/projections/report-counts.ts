import { z } from 'zod';
import type { OnDay } from '../../domain/reports/charts.ts';
import type { Period } from '../../domain/reports/period.ts';
import { BreakKept } from '../../domain/reports/work-told.ts';
import { CivilDate } from '../../domain/time.ts';
import { LotKind } from '../../domain/visit/types.ts';
import { Outcome } from '../../domain/visit/views/stages.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { stretchLimits } from './stretch-limits.ts';

const whole = z.number().int();
const Count = z.object({ count: whole });
const Day = z.object({ day: CivilDate, count: whole });

const KeptRow = z.object({ staff: whole, kept: BreakKept, count: whole });

/** Breaks by whoever worked and how they stood to their windows. */
export function breaksKept(r: ReadHandle, { from, to }: Period): z.output<typeof KeptRow>[] {
  const sql = `SELECT staff, timing AS kept, count(*) AS count FROM visit_break
    WHERE opened_on BETWEEN ? AND ? GROUP BY staff, timing`;
  return rows(r, sql, KeptRow, from, to);
}

const LongestRow = z.object({ staff: whole, longestMs: whole, overMs: whole.nullable() });

/** `overMs`: the shortest limit that was passed; null where none was. */
export function longestStretches(r: ReadHandle, { from, to }: Period): z.output<typeof LongestRow>[] {
  const { limit, values } = stretchLimits(r, { from, to });
  const sql = `SELECT staff, max(longest_ms) AS longestMs, min(CASE WHEN longest_ms > ${limit} THEN ${limit} END) AS overMs
    FROM visit_work WHERE opened_on BETWEEN ? AND ? GROUP BY staff`;
  return rows(r, sql, LongestRow, ...values, ...values, from, to);
}

export function lateOrSkipped(r: ReadHandle, { from, to }: Period): OnDay[] {
  const sql = `SELECT opened_on AS day, count(*) AS count FROM visit_break
    WHERE opened_on BETWEEN ? AND ? AND timing IN ('late', 'skipped') GROUP BY opened_on`;
  return rows(r, sql, Day, from, to);
}

/** Visits with this outcome, by the day on which they were opened. */
export function endedOnDays(r: ReadHandle, { from, to }: Period, outcome: Outcome): OnDay[] {
  const sql = `SELECT opened_on AS day, count(*) AS count FROM register
    WHERE opened_on BETWEEN ? AND ? AND outcome = ? GROUP BY opened_on`;
  return rows(r, sql, Day, from, to, outcome);
}

const Ended = z.object({ outcome: Outcome, count: whole });

/** Visits by how they ended. */
export function outcomesOf(r: ReadHandle, { from, to }: Period): Readonly<Record<Outcome, number>> {
  const sql = 'SELECT outcome, count(*) AS count FROM register WHERE opened_on BETWEEN ? AND ? GROUP BY outcome';
  const none = Object.fromEntries(Outcome.options.map((outcome) => [outcome, 0]));
  const found = rows(r, sql, Ended, from, to).map(({ outcome, count }) => [outcome, count] as const);
  return z.record(Outcome, whole).parse({ ...none, ...Object.fromEntries(found) });
}

/** The dates from today on that no visit has followed yet, as the visits of these days named them. */
export function appointmentDays(r: ReadHandle, { from, to }: Period, today: CivilDate): OnDay[] {
  const sql = `SELECT a.on_day AS day, count(*) AS count FROM appointment a CROSS JOIN register g ON g.number = a.number
    WHERE a.came = 0 AND a.on_day >= ? AND g.opened_on BETWEEN ? AND ? GROUP BY a.on_day`;
  return rows(r, sql, Day, today, from, to);
}

/** How many people were here. A visit that was opened for nothing is nobody's. */
export function peopleSeen(r: ReadHandle, { from, to }: Period): number {
  const sql =
    "SELECT count(DISTINCT client_id) AS count FROM register WHERE opened_on BETWEEN ? AND ? AND outcome <> 'cancelled'";
  return row(r, sql, Count, from, to)?.count ?? 0;
}

const LotRow = z.object({ kind: LotKind, name: z.string(), maker: z.string(), lot: z.string(), visits: whole });

/** Lots by the visits that used them, the most used first; each as it was written down the last time. */
export function lotsUsed(r: ReadHandle, { from, to }: Period, limit: number): z.output<typeof LotRow>[] {
  const sql = `SELECT u.kind, l.name, l.maker, l.lot, u.visits FROM (
      SELECT number_key, kind, maker_key, count(DISTINCT visit_id) AS visits, max(sequence) AS latest FROM visit_lot
      WHERE crossed_out = 0 AND used_on BETWEEN ? AND ? GROUP BY number_key, kind, maker_key ORDER BY visits DESC, latest LIMIT ?
    ) u CROSS JOIN visit_lot l ON l.sequence = u.latest ORDER BY u.visits DESC, u.latest`;
  return rows(r, sql, LotRow, from, to, limit);
}
