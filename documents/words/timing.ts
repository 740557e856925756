import { minutesOff, type Timing } from '../../domain/breaks/plan.ts';
import type { Durations } from './durations.ts';

/** What a language says of a break beside its window. */
export interface TimingWords {
  readonly onTime: string;
  readonly early: (by: string) => string;
  readonly late: (by: string) => string;
  readonly unknown: string;
  readonly lessThanAMinute: string;
}

const minute = 60_000;

/** How a break stood to its window: "on time", "20 min late", "less than a minute early". */
export function timingIn(durations: Durations, said: TimingWords, of: Timing): string {
  const minutes = minutesOff(of);
  const off = minutes === 0 ? said.lessThanAMinute : durations.whole(minutes * minute);
  switch (of.timing) {
    case 'on-time':
      return said.onTime;
    case 'early':
      return said.early(off);
    case 'late':
      return said.late(off);
    case 'unknown':
      return said.unknown;
  }
}
