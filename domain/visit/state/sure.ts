import { elapsedMs, leastElapsedMs } from '../../elapsed.ts';
import type { Instant, Moment } from '../../time.ts';

/**
 * When something was recorded. On the first entry after a restart: `offKnown` where it is known how long the tablet was off,
 * `offUnknown` where not even its clock says it, since that was set back meanwhile.
 */
interface Entry {
  readonly moment: Moment;
  readonly offKnown?: true | undefined;
  readonly offUnknown?: true | undefined;
}

/** By how much what is sure of the length before a tap, and of the one after it, changes with its stated time, in ms. */
export interface Moved {
  readonly beforeMs: number;
  readonly afterMs: number;
  /** Whether nobody knows how long the tablet was off between the tap and the stated time. */
  readonly offUnknown: boolean;
}

/**
 * From one event to the next: what passed, in ms, and what of it is sure. What is not sure comes first: the tablet was off.
 * `offUnknown`: for nobody knows how long, so what passed may be any longer.
 */
export interface Segment {
  readonly passedMs: number;
  readonly sureMs: number;
  readonly offUnknown: boolean;
}

/**
 * A tap at `entries[index]` that really was at `stated`: which sure time changes sides with it. Across a restart of the
 * tablet only the time since its start is sure, wherever the stated time cuts. A time that is stated while the tablet was
 * off is the word of whoever was there: up to it the length is known, after it only what the tablet measured again.
 */
export function sureOf(entries: readonly Entry[], index: number, stated: Instant): Moved {
  const tapped = entries[index]?.moment;
  if (!tapped) return { beforeMs: 0, afterMs: 0, offUnknown: false };
  const shiftMs = Date.parse(stated) - Date.parse(tapped.instant);
  if (shiftMs < 0) return earlier(segmentsOf(entries.slice(0, index + 1)).reverse(), -shiftMs);
  return later(segmentsOf(entries.slice(index)), shiftMs);
}

/** What is in doubt by less than a second is in no doubt: readings are whole milliseconds of two clocks. */
export const isSure = ({ passedMs, sureMs, offUnknown }: Segment): boolean => !offUnknown && passedMs - sureMs < 1000;

function segmentsOf(entries: readonly Entry[]): Segment[] {
  return entries.slice(1).flatMap((to, at) => {
    const from = entries[at];
    return from ? [segment(from.moment, to)] : [];
  });
}

/** From the time of one entry to the next one. */
export function segment(from: Moment, { moment, offKnown, offUnknown }: Entry): Segment {
  const passedMs = elapsedMs(from, moment);
  return { passedMs, sureMs: offKnown ? passedMs : leastElapsedMs(from, moment), offUnknown: offUnknown === true };
}

/** `segments`: back from the tap. */
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

/** `segments`: on from the tap. */
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
