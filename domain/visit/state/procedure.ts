import type { Actor } from '../../actor.ts';
import type { Instant, Moment } from '../../time.ts';

export interface BreakEntry {
  /** The events that began and ended it. */
  readonly sequence: number;
  readonly endSequence: number | null;
  readonly kind: 'taken' | 'skipped';
  readonly windowFrom: Instant;
  readonly windowTo: Instant;
  readonly startedAt: Moment;
  readonly endedAt: Moment | null;
  /** Work since the procedure's start, the last break or the last skip. */
  readonly workedMs: number;
  /** Work since the start or the last break taken. */
  readonly sinceRestMs: number;
  readonly breakMs: number | null;
  /** The certain part of `workedMs` and `breakMs`; smaller than they are after a restart of the tablet. */
  readonly workedLeastMs: number;
  readonly breakLeastMs: number | null;
  /**
   * The tablet was off for an unknown time during the work before it, or during the break: the length may be longer by any
   * amount.
   */
  readonly workOffUnknown?: true | undefined;
  readonly breakOffUnknown?: true | undefined;
  readonly reason: string | null;
  /** Null where the tapped time is right. */
  readonly startCorrected: CorrectedTime | null;
  readonly endCorrected: CorrectedTime | null;
}

/** A corrected start or end of a break: the tapped time, and who corrected it, when and why. */
export interface CorrectedTime {
  readonly tapped: Moment;
  readonly by: Actor;
  readonly at: Moment;
  readonly why: string;
}

export interface Procedure {
  readonly startedAt: Moment;
  readonly expectedMinutes: number;
  readonly onBreak: boolean;
  /** Length of the running stretch (work or break) up to the last event, in ms. */
  readonly stretchMs: number;
  readonly stretchSince: Moment;
  /** Work since the start or the last break taken, in ms; a skip does not end it. */
  readonly sinceRestMs: number;
  /** The longest finished stretch so far, in ms. */
  readonly longestMs: number;
  /** All work up to the last event without breaks, in ms. */
  readonly workedMs: number;
  /** The certain part of each: across a restart only the wall clock tells how long the tablet was off. */
  readonly least: {
    readonly stretchMs: number;
    readonly sinceRestMs: number;
    readonly longestMs: number;
    readonly workedMs: number;
  };
  /** True where the tablet was off for an unknown time: the length may be longer by any amount. */
  readonly offUnknown: {
    readonly stretch: boolean;
    readonly sinceRest: boolean;
    readonly longest: boolean;
    readonly worked: boolean;
  };
  readonly overdueAnswered: boolean;
  readonly breaks: readonly BreakEntry[];
  readonly finishedAt: Moment | null;
}
