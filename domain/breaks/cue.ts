import type { BreakPolicy } from '../protocol/parts.ts';
import type { BreakCue } from './cues.ts';

// Apart, so that a screen that only shows a timer does not load the library that checks one.
export { BreakCue } from './cues.ts';

const minute = 60_000;

/** Minutes after a break's planned length at which the cue changes from asking to insisting. */
const patienceMinutes = 5;

/** `working` to 60 minutes, then `open`, at 75 `asks`, at 90 `overdue` (with the default policy). */
export function cueAt(policy: BreakPolicy, stretchMs: number): 'working' | 'open' | 'asks' | 'overdue' {
  if (stretchMs >= policy.overdueAfter * minute) return 'overdue';
  if (stretchMs >= policy.asksAfter * minute) return 'asks';
  return stretchMs >= policy.opensAfter * minute ? 'open' : 'working';
}

/** The cue of a break that has lasted `restMs`. */
export function restCueAt(policy: BreakPolicy, restMs: number): 'on-break' | 'break-over' | 'break-late' {
  if (restMs >= (policy.length + patienceMinutes) * minute) return 'break-late';
  return restMs >= policy.length * minute ? 'break-over' : 'on-break';
}

/** Whether a break is running, of any length. */
export function isResting(cue: BreakCue): boolean {
  return cue === 'on-break' || cue === 'break-over' || cue === 'break-late';
}

/** Whether the cue uses sound and colour until somebody answers. */
export function needsAttention(cue: BreakCue): boolean {
  return cue === 'overdue' || cue === 'break-late';
}
