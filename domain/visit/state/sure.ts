import { elapsedMs, leastElapsedMs } from '../../elapsed.ts';
import type { Instant, Moment } from '../../time.ts';

/**
 * When something was recorded. On the first entry after a restart: `offKnown` if the time off is known, `offUnknown` if not
 * even the clock tells it, because it was set back meanwhile.
 */
interface Entry {
  readonly moment: Moment;
  readonly offKnown?: true | undefined;
  readonly offUnknown?: true | undefined;
}

/** How much the certain parts of the lengths before and after a tap change with its stated time, in ms. */
export interface Moved {
  readonly beforeMs: number;
  readonly afterMs: number;
  /** Whether the tablet was off for an unknown time between the tap and the stated time. */
  readonly offUnknown: boolean;
}

/**
 * The time between two events, in ms, and its certain part. The uncertain part comes first, while the tablet was off.
 * `offUnknown`: the time off is unknown, so it may be longer by any amount.
 */
export interface Segment {
  readonly passedMs: number;
  readonly sureMs: number;
  readonly offUnknown: boolean;
}

/**
 * For a tap at `entries[index]` that really happened at `stated`: which certain time moves to the other side. Across a
 * restart only the time since the start is certain. For a time stated while the tablet was off, the person's word counts: up
 * to it the length is known, after it only what the tablet measured.
 */
export function sureOf(entries: readonly Entry[], index: number, stated: Instant): Moved {
  const tapped = entries[index]?.moment;
  if (!tapped) return { beforeMs: 0, afterMs: 0, offUnknown: false };
  const shiftMs = Date.parse(stated) - Date.parse(tapped.instant);
  if (shiftMs < 0) return earlier(segmentsOf(entries.slice(0, index + 1)).reverse(), -shiftMs);
  return later(segmentsOf(entries.slice(index)), shiftMs);
}

/** A doubt under a second is none: readings are whole milliseconds of two clocks. */
export const isSure = ({ passedMs, sureMs, offUnknown }: Segment): boolean => !offUnknown && passedMs - sureMs < 1000;

function segmentsOf(entries: readonly Entry[]): Segment[] {
  return entries.slice(1).flatMap((to, at) => {
    const from = entries[at];
    return from ? [segment(from.moment, to)] : [];
  });
}

/** The segment from one entry to the next. */
export function segment(from: Moment, { moment, offKnown, offUnknown }: Entry): Segment {
  const passedMs = elapsedMs(from, moment);
  return { passedMs, sureMs: offKnown ? passedMs : leastElapsedMs(from, moment), offUnknown: offUnknown === true };
}

/** `segments`: backwards from the tap. */
function earlier(segments: readonly Segment[], shiftMs: number): Moved {
  let [leftMs, lostMs, wonMs] = [shiftMs, 0, 0];
  let offUnknown = false;
  for (const { passedMs, sureMs, offUnknown: unknown } of segments) {
    offUnknown ||= unknown;
    if (leftMs < passedMs) {
      const off = leftMs > sureMs;
      return {
        beforeMs: -lostMs - (off ? sureMs - (passedMs - leftMs) : leftMs),
        afterMs: wonMs + Math.min(leftMs, sureMs),
        offUnknown,
      };
    }
    leftMs -= passedMs;
    lostMs += sureMs;
    wonMs += sureMs;
  }
  return { beforeMs: -lostMs, afterMs: wonMs, offUnknown };
}

/** `segments`: onwards from the tap. */
function later(segments: readonly Segment[], shiftMs: number): Moved {
  let [leftMs, sure] = [shiftMs, 0];
  let offUnknown = false;
  for (const { passedMs, sureMs, offUnknown: unknown } of segments) {
    offUnknown ||= unknown;
    if (leftMs < passedMs) {
      const offMs = passedMs - sureMs;
      if (leftMs <= offMs) return { beforeMs: sure + leftMs, afterMs: -sure, offUnknown };
      sure += leftMs - offMs;
      break;
    }
    leftMs -= passedMs;
    sure += sureMs;
  }
  return { beforeMs: sure, afterMs: -sure, offUnknown };
}
