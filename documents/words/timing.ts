import type { Timing } from '../../domain/breaks/plan.ts';
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
export function timingIn(durations: Durations, said: TimingWords, { timing, offMs }: Timing): string {
  const off = offMs < minute ? said.lessThanAMinute : durations.whole(offMs);
  switch (timing) {
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
