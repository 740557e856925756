import { isResting, restCueAt, cueAt as workCueAt } from '../../../../domain/breaks/cue.ts';
import type { RunningCue } from '../../../../domain/breaks/running.ts';
import type { BreakPlanView } from '../../../../domain/visit/views/break-plan-view.ts';

export type Cue = BreakPlanView['cue'];

/** A reading of the host's clock, with this page's steady clock on arrival. */
export interface Reading {
  readonly elapsedMs: number;
  readonly asOfMs: number;
  /** `performance.now()` on arrival: independent of the wall clock. */
  readonly arrivedAt: number;
}

/** Milliseconds since work (or the break) began. Never less than the host reported. */
export function elapsedAt(reading: Reading, steadyNow: number): number {
  return reading.elapsedMs + Math.max(0, steadyNow - reading.arrivedAt);
}

/** The host's wall clock now, continued by the steady clock. */
export function wallAt(reading: Reading, steadyNow: number): number {
  return reading.asOfMs + Math.max(0, steadyNow - reading.arrivedAt);
}

/**
 * The cue after this time of work, by the visit's policy. The host decides what is recorded; this only keeps the timer right
 * between two answers.
 */
export function cueAt({ cue, policy }: BreakPlanView, elapsedMs: number): Cue {
  if (cue === 'finished') return cue;
  return isResting(cue) ? restCueAt(policy, elapsedMs) : workCueAt(policy, elapsedMs);
}

/** A second tap, or the heel of a hand: for this long, a step that undoes the last one asks first. */
const justBeganMs = 10_000;

/** Whether work (or the break) has only just begun, so that ending it is more likely a slip. */
export function hasJustBegun(elapsedMs: number): boolean {
  return elapsedMs < justBeganMs;
}

/**
 * Whether another procedure reached this cue between two statuses. Compared by number, because a locked or handed-over tablet
 * does not identify visits.
 */
export function newlyAt(cue: RunningCue, before: readonly RunningCue[], now: readonly RunningCue[]): boolean {
  const count = (cues: readonly RunningCue[]) => cues.filter((one) => one === cue).length;
  return count(now) > count(before);
}

/** Whether a length is known: across a restart only the measured part is, until somebody states the time. */
export const isSure = (lengthMs: number, leastMs: number, offUnknown = false) =>
  !offUnknown && lengthMs - leastMs < 1000;
