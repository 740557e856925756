import { elapsedMs, leastElapsedMs } from '../../elapsed.ts';
import type { Instant, Moment } from '../../time.ts';

/** By how much what is sure of the length before a tap, and of the one after it, changes with its stated time, in ms. */
export interface Moved {
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** From one event to the next: what passed, in ms, and what of it is sure. What is not sure comes first: the tablet was off. */
interface Segment {
  readonly passedMs: number;
  readonly sureMs: number;
}

/**
 * A tap at `moments[index]` that really was at `stated`: which sure time changes sides with it. Across a restart of the
 * tablet only the time since its start is sure, wherever the stated time cuts. A time that is stated while the tablet was
 * off is the word of whoever was there: up to it the length is known, after it only what the tablet measured again.
 */
export function sureOf(moments: readonly Moment[], index: number, stated: Instant): Moved {
  const tapped = moments[index];
  if (!tapped) return { beforeMs: 0, afterMs: 0 };
  const shiftMs = Date.parse(stated) - Date.parse(tapped.instant);
  if (shiftMs < 0) return earlier(segmentsOf(moments.slice(0, index + 1)).reverse(), -shiftMs);
  return later(segmentsOf(moments.slice(index)), shiftMs);
}

function segmentsOf(moments: readonly Moment[]): Segment[] {
  return moments.slice(1).flatMap((to, at) => {
    const from = moments[at];
    return from ? [{ passedMs: elapsedMs(from, to), sureMs: leastElapsedMs(from, to) }] : [];
  });
}

/** `segments`: back from the tap. */
function earlier(segments: readonly Segment[], shiftMs: number): Moved {
  let [leftMs, lostMs, wonMs] = [shiftMs, 0, 0];
  for (const { passedMs, sureMs } of segments) {
    if (leftMs < passedMs) {
      const off = leftMs > sureMs;
      return {
        beforeMs: -lostMs - (off ? sureMs - (passedMs - leftMs) : leftMs),
        afterMs: wonMs + Math.min(leftMs, sureMs),
      };
    }
    leftMs -= passedMs;
    lostMs += sureMs;
    wonMs += sureMs;
  }
  return { beforeMs: -lostMs, afterMs: wonMs };
}

/** `segments`: on from the tap. */
function later(segments: readonly Segment[], shiftMs: number): Moved {
  let [leftMs, sure] = [shiftMs, 0];
  for (const { passedMs, sureMs } of segments) {
    if (leftMs < passedMs) {
      const offMs = passedMs - sureMs;
      if (leftMs <= offMs) return { beforeMs: sure + leftMs, afterMs: -sure };
      sure += leftMs - offMs;
      break;
    }
    leftMs -= passedMs;
    sure += sureMs;
  }
  return { beforeMs: sure, afterMs: -sure };
}
