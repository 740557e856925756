import { isResting, restCueAt, cueAt as workCueAt } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';

export type Cue = BreakPlanView['cue'];

/** A reading of the host's clock together with this page's steady clock at the moment it arrived. */
export interface Reading {
  readonly elapsedMs: number;
  readonly asOfMs: number;
  /** `performance.now()` on arrival: not moved by the wall clock. */
  readonly arrivedAt: number;
}

/** Milliseconds since the work (or the break) began, now. Never less than the host said. */
export function elapsedAt(reading: Reading, steadyNow: number): number {
  return reading.elapsedMs + Math.max(0, steadyNow - reading.arrivedAt);
}

/** The host's wall clock now, carried on by the steady clock. */
export function wallAt(reading: Reading, steadyNow: number): number {
  return reading.asOfMs + Math.max(0, steadyNow - reading.arrivedAt);
}

/**
 * The cue at this many milliseconds of work, by the policy the visit runs under. The host decides what is recorded;
 * this only keeps the face of the timer right in the seconds between two answers of the host.
 */
export function cueAt({ cue, policy }: BreakPlanView, elapsedMs: number): Cue {
  if (cue === 'finished') return cue;
  return isResting(cue) ? restCueAt(policy, elapsedMs) : workCueAt(policy, elapsedMs);
}

/** A second tap, a tap by the heel of a hand: what undoes the step just taken is asked about for this long. */
const justBeganMs = 10_000;

/** Whether the work (or the break) has only just begun, so that ending it already is more likely a slip than meant. */
export function hasJustBegun(elapsedMs: number): boolean {
  return elapsedMs < justBeganMs;
}

/**
 * Whether another procedure reached this cue between two statuses. By count, because a locked or handed-over tablet is not
 * told which visit is which.
 */
export function newlyAt(cue: RunningCue, before: readonly RunningCue[], now: readonly RunningCue[]): boolean {
  const count = (cues: readonly RunningCue[]) => cues.filter((one) => one === cue).length;
  return count(now) > count(before);
}

/** Whether a length is known: across a restart of the tablet only what it measured is, until somebody says what time it is. */
export const isSure = (lengthMs: number, leastMs: number, offUnknown = false) =>
  !offUnknown && lengthMs - leastMs < 1000;
