import { z } from 'zod';
import { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { type ReadHandle, row } from '../file/handles.ts';
import { HeaderRow, momentOf } from './header.ts';

const ReadingRow = HeaderRow.pick({ sequence: true, instant: true, zone: true, uptime_ms: true, boot_id: true });

interface Reading {
  readonly sequence: number;
  readonly moment: Moment;
}

/** Of the entries after a sequence: the newest from before the machine was started, and the first since then. */
export function readingsAround(
  r: ReadHandle,
  { after, bootId }: { readonly after: number; readonly bootId: string },
): { readonly lastBoot: Reading | null; readonly thisBoot: Reading | null } {
  const reading = (sql: string): Reading | null => {
    const found = row(r, sql, ReadingRow, after, bootId);
    return found && { sequence: found.sequence, moment: momentOf(found) };
  };
  return {
    lastBoot: reading(
      `SELECT sequence, instant, zone, uptime_ms, boot_id FROM event WHERE sequence > ? AND boot_id <> ? ORDER BY sequence DESC LIMIT 1`,
    ),
    thisBoot: reading(
      `SELECT sequence, instant, zone, uptime_ms, boot_id FROM event WHERE sequence > ? AND boot_id = ? ORDER BY sequence LIMIT 1`,
    ),
  };
}

const VisitRow = z.object({ visit_id: VisitId });

/** The visit that something was last said in about the clock, or that was opened since; null without one that can be read. */
export function visitThatKnowsTheClock(r: ReadHandle): VisitId | null {
  const sql = `SELECT e.visit_id FROM event e JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.type IN ('visit-opened', 'clock-moved', 'clock-confirmed', 'restart-answered')
    ORDER BY e.sequence DESC LIMIT 1`;
  return row(r, sql, VisitRow)?.visit_id ?? null;
}
