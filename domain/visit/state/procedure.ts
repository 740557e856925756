import type { Actor } from '../../actor.ts';
import type { Instant, Moment } from '../../time.ts';

export interface BreakEntry {
  /** Of the event that began it, and of the one that ended it. */
  readonly sequence: number;
  readonly endSequence: number | null;
  readonly kind: 'taken' | 'skipped';
  readonly windowFrom: Instant;
  readonly windowTo: Instant;
  readonly startedAt: Moment;
  readonly endedAt: Moment | null;
  /** Work since the procedure's start, the last break or the last skip. */
  readonly workedMs: number;
  /** Work since the start or the last break really taken. */
  readonly sinceRestMs: number;
  readonly breakMs: number | null;
  /** What of `workedMs` and `breakMs` is sure; less than they are where the tablet was restarted meanwhile. */
  readonly workedLeastMs: number;
  readonly breakLeastMs: number | null;
  /** In the work before it, or in the break, the tablet was off for nobody knows how long: either may be any longer. */
  readonly workOffUnknown?: true | undefined;
  readonly breakOffUnknown?: true | undefined;
  readonly reason: string | null;
  /** Null where the time is that of the tap. */
  readonly startCorrected: CorrectedTime | null;
  readonly endCorrected: CorrectedTime | null;
}

/** A break's start or end that was put right: when it was tapped, and who corrected it, when and why. */
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
  /** Length of the running stretch (of work, or of the break) up to the last event, in ms. */
  readonly stretchMs: number;
  readonly stretchSince: Moment;
  /** Work since the start or the last break really taken, in ms; a skip does not end it. */
  readonly sinceRestMs: number;
  /** The longest such stretch so far that has ended, in ms. */
  readonly longestMs: number;
  /** All work up to the last event, breaks taken off, in ms. */
  readonly workedMs: number;
  /** What of each is sure: across a restart of the tablet its wall clock alone says how long it was off. */
  readonly least: {
    readonly stretchMs: number;
    readonly sinceRestMs: number;
    readonly longestMs: number;
    readonly workedMs: number;
  };
  /** In which of them the tablet was off for nobody knows how long: they may be any longer. */
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
