import { elapsedMs } from '../elapsed.ts';
import { minutesLeft, wholeMinutes } from '../minutes.ts';
import type { BreakPolicy } from '../protocol/parts.ts';
import { type Instant, type Moment, plusMilliseconds } from '../time.ts';
import type { BreakEntry, Procedure } from '../visit/state/procedure.ts';
import type { BreakPlanView } from '../visit/views/break-plan-view.ts';
import { cueAt, restCueAt } from './cue.ts';

const minute = 60_000;

/** The running stretch and the total work at `now`; `last` is the clock reading of the visit's last event. */
export function stretchAt(
  procedure: Procedure,
  last: Moment,
  now: Moment,
): { stretchMs: number; sinceRestMs: number; workedMs: number } {
  const since = procedure.finishedAt ? 0 : elapsedMs(last, now);
  return {
    stretchMs: procedure.stretchMs + since,
    sinceRestMs: procedure.sinceRestMs + (procedure.onBreak ? 0 : since),
    workedMs: procedure.workedMs + (procedure.onBreak ? 0 : since),
  };
}

/**
 * Wall clock times at which the break window opens, asks and is overdue. They are derived from the measured length of the
 * stretch, so a moved wall clock moves these times but never the break.
 */
export function windowAt(
  policy: BreakPolicy,
  now: Moment,
  stretchMs: number,
): { opens: Instant; asks: Instant; overdue: Instant } {
  const at = (minutes: number) => plusMilliseconds(now.instant, minutes * minute - stretchMs);
  return { opens: at(policy.opensAfter), asks: at(policy.asksAfter), overdue: at(policy.overdueAfter) };
}

/**
 * Break windows from now to the expected end, the next one first. Each later window assumes a break in the middle of the
 * window before, so that the plan shifts little when a real break is early or late.
 */
export function plannedWindows(
  policy: BreakPolicy,
  next: { opens: Instant; overdue: Instant },
  expectedEnd: Instant,
): { opens: Instant; overdue: Instant }[] {
  const windows = [{ opens: next.opens, overdue: next.overdue }];
  const middle = ((policy.opensAfter + policy.overdueAfter) / 2 + policy.length) * minute;
  for (let n = 1; n < 24; n++) {
    const opens = plusMilliseconds(next.opens, n * middle);
    if (opens >= expectedEnd) break;
    windows.push({ opens, overdue: plusMilliseconds(next.overdue, n * middle) });
  }
  return windows;
}

export interface Timing {
  /** `unknown`: the tablet was restarted, and the answer depends on how long it was off. */
  readonly timing: 'early' | 'on-time' | 'late' | 'unknown';
  readonly offMs: number;
}

/**
 * Compares a break with its window. `workedMs`: work since the window's start (start of the procedure, last break or last
 * skip); `leastMs`: the certain part of it; `offUnknown`: it may be longer by any amount. The only source for papers, lists
 * and screens.
 */
export function timingOf(
  policy: BreakPolicy,
  workedMs: number,
  leastMs: number = workedMs,
  offUnknown = false,
): Timing {
  const found = against(policy, workedMs);
  if (offUnknown && found.timing !== 'late') return { timing: 'unknown', offMs: 0 };
  return against(policy, leastMs).timing === found.timing ? found : { timing: 'unknown', offMs: 0 };
}

/**
 * Whole minutes to say of a break that came early or late; 0: less than one. Early is rounded up, as are the minutes until the
 * window opens: what said "opens in 58 min" says "58 min early" of a break begun that moment. Late counts full minutes, as
 * the dial does.
 */
export function minutesOff({ timing, offMs }: Timing): number {
  if (offMs < minute) return 0;
  return timing === 'early' ? minutesLeft(offMs) : wholeMinutes(offMs);
}

function against(policy: BreakPolicy, workedMs: number): Timing {
  const early = policy.opensAfter * minute - workedMs;
  const late = workedMs - policy.overdueAfter * minute;
  if (early > 0) return { timing: 'early', offMs: early };
  return late > 0 ? { timing: 'late', offMs: late } : { timing: 'on-time', offMs: 0 };
}

export function breakPlan(policy: BreakPolicy, procedure: Procedure, last: Moment, now: Moment): BreakPlanView {
  const { stretchMs, sinceRestMs, workedMs } = stretchAt(procedure, last, now);
  const finished = procedure.finishedAt !== null;
  // During a break the next window counts from the break's planned end, so that the plan stays readable.
  const restMs = Math.max(0, policy.length * minute - stretchMs);
  const window = procedure.onBreak ? windowAt(policy, now, -restMs) : windowAt(policy, now, stretchMs);
  const total = elapsedMs(procedure.startedAt, now);
  const expectedEnd = plusMilliseconds(now.instant, procedure.expectedMinutes * minute - total);
  return {
    asOf: now.instant,
    policy,
    cue: finished ? 'finished' : procedure.onBreak ? restCueAt(policy, stretchMs) : cueAt(policy, stretchMs),
    elapsedMs: stretchMs,
    workedMs,
    longestMs: Math.max(procedure.longestMs, sinceRestMs),
    since: procedure.stretchSince.instant,
    overdueAnswered: procedure.overdueAnswered,
    window: finished ? null : window,
    plan: finished ? [] : plannedWindows(policy, window, expectedEnd),
    expectedEnd: finished ? null : expectedEnd,
    taken: procedure.breaks.map((record) => takenBreak(policy, record)),
  };
}

function takenBreak(policy: BreakPolicy, record: BreakEntry): BreakPlanView['taken'][number] {
  return {
    sequence: record.sequence,
    endSequence: record.endSequence,
    kind: record.kind,
    windowFrom: record.windowFrom,
    windowTo: record.windowTo,
    startedAt: record.startedAt.instant,
    endedAt: record.endedAt?.instant ?? null,
    ...timingOf(policy, record.workedMs, record.workedLeastMs, record.workOffUnknown),
    workedMs: record.workedMs,
    workedLeastMs: record.workedLeastMs,
    breakMs: record.breakMs,
    breakLeastMs: record.breakLeastMs,
    workOffUnknown: record.workOffUnknown,
    breakOffUnknown: record.breakOffUnknown,
    reason: record.reason,
    startCorrected: record.startCorrected,
    endCorrected: record.endCorrected,
  };
}
