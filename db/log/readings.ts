import { z } from 'zod';
import type { Reading } from '../../domain/clinic/tablet-clock.ts';
import { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { type ReadHandle, recentOf, row } from '../file/handles.ts';
import { bootedAt } from '../projections/clock-steps.ts';
import { tabletClockMoves } from '../projections/custody.ts';
import { HeaderRow, momentOf } from './header.ts';

const ReadingRow = HeaderRow.pick({ sequence: true, instant: true, zone: true, uptime_ms: true, boot_id: true });

/** Of the entries after a sequence: the newest from before the machine was started, and the first since then. */
export function readingsAround(
  r: ReadHandle,
  { after, bootId }: { readonly after: number; readonly bootId: string },
): { readonly lastBoot: Reading | null; readonly thisBoot: Reading | null } {
  const reading = (sql: string) => readingOf(r, sql, after, bootId);
  return {
    lastBoot: reading(
      `SELECT sequence, instant, zone, uptime_ms, boot_id FROM event WHERE sequence > ? AND boot_id <> ? ORDER BY sequence DESC LIMIT 1`,
    ),
    thisBoot: reading(
      `SELECT sequence, instant, zone, uptime_ms, boot_id FROM event WHERE sequence > ? AND boot_id = ? ORDER BY sequence LIMIT 1`,
    ),
  };
}

/** The newest entry of the whole record; null while it has none. */
export function newestReading(r: ReadHandle): Reading | null {
  return readingOf(r, 'SELECT sequence, instant, zone, uptime_ms, boot_id FROM event ORDER BY sequence DESC LIMIT 1');
}

/**
 * The entry from which small steps of the clock are summed for one that is made at `now`, `newest` being the newest: the first
 * one since the machine was started, or since the clock was last seen to move.
 */
export function clockAnchor(r: ReadHandle, newest: Reading, now: Moment): Reading {
  if (newest.moment.bootId !== now.bootId) return newest;
  const recent = recentOf(r);
  if (recent.clockAnchor?.moment.bootId === now.bootId) return recent.clockAnchor;
  const columns = 'SELECT sequence, instant, zone, uptime_ms, boot_id FROM event';
  const moved = tabletClockMoves(r).at(-1)?.sequence ?? 0;
  const from = Math.max(bootedAt(r), moved);
  const anchor = readingOf(r, `${columns} WHERE sequence >= ? ORDER BY sequence LIMIT 1`, from) ?? newest;
  recent.clockAnchor = anchor;
  return anchor;
}

function readingOf(r: ReadHandle, sql: string, ...values: (string | number)[]): Reading | null {
  const found = row(r, sql, ReadingRow, ...values);
  return found && { sequence: found.sequence, moment: momentOf(found) };
}

const VisitRow = z.object({ visit_id: VisitId });

/** The visit that something was last said in about the clock, or that was opened since; null without one that can be read. */
export function visitThatKnowsTheClock(r: ReadHandle): VisitId | null {
  const sql = `SELECT e.visit_id FROM event e JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.type IN ('visit-opened', 'clock-moved', 'clock-confirmed', 'restart-answered')
    ORDER BY e.sequence DESC LIMIT 1`;
  return row(r, sql, VisitRow)?.visit_id ?? null;
}
