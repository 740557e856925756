import { z } from 'zod';
import { elapsedMs } from '../elapsed.ts';
import { Moment } from '../time.ts';
import type { Recorded, VisitEvent } from '../visit/events.ts';

/** How a break stood to its window, as reports count it. `unknown`: the tablet was restarted, and nobody said that its clock was right. */
export const BreakKept = z.enum(['on-time', 'early', 'late', 'skipped', 'unknown']);
export type BreakKept = z.infer<typeof BreakKept>;

const length = z.number().int();

/** A tap at the timer, and how much later than it the break really began or ended; negative for earlier. */
const Tap = z.object({ sequence: length, moment: Moment, shiftMs: length });
type Tap = z.infer<typeof Tap>;

/** `opensMs` and `overdueMs`: the work after which its window opened and closed. `workedMs` and `sinceRestMs`: as recorded with the tap. */
const ToldBreak = z.object({
  kind: z.enum(['taken', 'skipped']),
  began: Tap,
  ended: Tap.nullable(),
  ...{ workedMs: length, sinceRestMs: length, opensMs: length, overdueMs: length },
});
type ToldBreak = z.infer<typeof ToldBreak>;

/** The few events of a visit from which its breaks are counted without folding all of it. */
export const WorkTold = z.object({
  started: Moment,
  finished: z.object({ sequence: length, moment: Moment, workedMs: length }).nullable(),
  breaks: z.array(ToldBreak),
  /** Staff said after a restart that the time that the tablet showed was right. */
  clockRight: z.boolean(),
});
export type WorkTold = z.infer<typeof WorkTold>;

/** What an event changes of the work that was told; the same object where nothing. */
export function toldMore(told: WorkTold, { sequence, moment, event }: Omit<Recorded<VisitEvent>, 'actor'>): WorkTold {
  const tap = { sequence, moment, shiftMs: 0 };
  switch (event.type) {
    case 'break-started':
    case 'break-skipped': {
      const { workedMs, windowFrom, windowTo } = event;
      const until = (instant: string): number => Date.parse(instant) - Date.parse(moment.instant) + workedMs;
      const skipped = event.type === 'break-skipped';
      const one: ToldBreak = {
        ...{ kind: skipped ? 'skipped' : 'taken', began: tap, ended: skipped ? tap : null, workedMs },
        ...{ sinceRestMs: event.sinceRestMs ?? workedMs, opensMs: until(windowFrom), overdueMs: until(windowTo) },
      };
      return { ...told, breaks: [...told.breaks, one] };
    }
    case 'break-ended':
      return { ...told, breaks: told.breaks.map((one) => (one.ended ? one : { ...one, ended: tap })) };
    case 'break-time-corrected': {
      const shifted = (of: Tap): Tap =>
        of.sequence === event.sequence
          ? { ...of, shiftMs: Date.parse(event.instant) - Date.parse(of.moment.instant) }
          : of;
      const breaks = told.breaks.map((one) => ({
        ...one,
        began: shifted(one.began),
        ended: one.ended && shifted(one.ended),
      }));
      return { ...told, breaks };
    }
    case 'restart-answered':
      return { ...told, clockRight: event.aheadMs === 0 };
    case 'procedure-finished':
      return { ...told, finished: { sequence, moment, workedMs: event.workedMs } };
    case 'taken-back': {
      const gone = new Set(event.sequences);
      const breaks = told.breaks.map((one) =>
        one.kind === 'taken' && one.ended && gone.has(one.ended.sequence) ? { ...one, ended: null } : one,
      );
      return { ...told, breaks, finished: gone.has(told.finished?.sequence ?? -1) ? null : told.finished };
    }
    default:
      return told;
  }
}

export interface WorkCounted {
  readonly breaks: readonly { readonly sequence: number; readonly kept: BreakKept }[];
  /** The longest work without a rest; a skip is none. */
  readonly longestMs: number;
}

/**
 * The breaks of a visit as its papers say them, wherever they are sure. Lengths are those recorded with the tap; where somebody corrected a
 * time of this visit, they are measured anew between the corrected times.
 */
export function countedWork(told: WorkTold): WorkCounted {
  const corrected = told.breaks.some(({ began, ended }) => began.shiftMs !== 0 || (ended?.shiftMs ?? 0) !== 0);
  const start: Tap = { sequence: -1, moment: told.started, shiftMs: 0 };
  const measured = (from: Tap, to: Tap): number =>
    Math.max(0, elapsedMs(from.moment, to.moment) + to.shiftMs - from.shiftMs);
  let [planned, rested] = [start, start];
  let [longestMs, workedMs, sinceRestMs] = [0, 0, 0];
  const breaks = told.breaks.map((one) => {
    const { kind, began, ended } = one;
    const sure = planned.moment.bootId === began.moment.bootId || told.clockRight;
    const kept = keptOf(one, corrected ? measured(planned, began) : one.workedMs, sure);
    sinceRestMs += corrected ? measured(planned, began) : one.workedMs;
    if (kind === 'taken') {
      const worked = corrected ? sinceRestMs : one.sinceRestMs;
      longestMs = Math.max(longestMs, worked);
      workedMs += worked;
      sinceRestMs = 0;
      rested = ended ?? began;
    }
    planned = ended ?? began;
    return { sequence: began.sequence, kept };
  });
  const { finished } = told;
  if (!finished || told.breaks.at(-1)?.ended === null) return { breaks, longestMs };
  const last = corrected
    ? measured(rested, { sequence: finished.sequence, moment: finished.moment, shiftMs: 0 })
    : finished.workedMs - workedMs;
  return { breaks, longestMs: Math.max(longestMs, last) };
}

function keptOf({ kind, opensMs, overdueMs }: ToldBreak, workedMs: number, sure: boolean): BreakKept {
  if (kind === 'skipped') return 'skipped';
  if (!sure) return 'unknown';
  if (workedMs < opensMs) return 'early';
  return workedMs > overdueMs ? 'late' : 'on-time';
}
