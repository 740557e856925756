import { z } from 'zod';
import { Instant, type Moment } from '../../domain/time.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

export type ClockReading = Pick<Moment, 'instant' | 'bootId'>;

/**
 * Rows at which the clock did not simply go on: the first one after a start of the machine, and those whose reading is earlier
 * than that of the row before. What is asked about years of readings is answered by them.
 */
export function projectClockStep(
  w: WriteHandle,
  { sequence, moment }: { readonly sequence: number; readonly moment: ClockReading },
  before: ClockReading | null,
): void {
  const booted = before === null || before.bootId !== moment.bootId;
  if (!booted && moment.instant >= before.instant) return;
  const sql = 'INSERT INTO clock_step (sequence, instant, booted) VALUES (?, ?, ?)';
  run(w, sql, sequence, moment.instant, booted ? 1 : 0);
}

const InstantRow = z.object({ instant: Instant.nullable() });

/** The earliest clock reading among the rows after `sequence`, or null: the next row's, or that of a row that went back. */
export function earliestReadingAfter(r: ReadHandle, sequence: number): Instant | null {
  const next = 'SELECT instant FROM event WHERE sequence > ? ORDER BY sequence LIMIT 1';
  const back = 'SELECT min(instant) AS instant FROM clock_step WHERE sequence > ?';
  const [earliest = null] = [row(r, next, InstantRow, sequence), row(r, back, InstantRow, sequence)]
    .flatMap((found) => found?.instant ?? [])
    .sort();
  return earliest;
}

/** The first row since the machine was started that the newest row was written on. */
export function bootedAt(r: ReadHandle): number {
  const sql = 'SELECT sequence FROM clock_step WHERE booted = 1 ORDER BY sequence DESC LIMIT 1';
  return row(r, sql, z.object({ sequence: z.number().int() }))?.sequence ?? 0;
}

const ReadingRow = z
  .object({ instant: Instant, boot_id: z.string() })
  .transform(({ instant, boot_id }): ClockReading => ({ instant, bootId: boot_id }));

/** The reading of one row of the log; null when it is not there. */
export function readingAt(r: ReadHandle, sequence: number): ClockReading | null {
  return row(r, 'SELECT instant, boot_id FROM event WHERE sequence = ?', ReadingRow, sequence);
}

export function forgetClockSteps(w: WriteHandle): void {
  run(w, 'DELETE FROM clock_step');
}
