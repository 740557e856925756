import type { Actor } from '../../actor.ts';
import type { Moment } from '../../time.ts';

/** A move of the wall clock during the visit and the practitioner's answer to it; `right` is null until answered. */
export interface ClockMove {
  /** A lower bound where the tablet was restarted meanwhile. */
  readonly byMs: number;
  /** On the visit's corrected time line. */
  readonly at: Moment;
  /** The last reading before the move, and the first after it. */
  readonly before: Moment;
  readonly showed: Moment;
  readonly right: 'now' | 'before' | null;
  /** `laterMs`: how much later the times before the answer became. */
  readonly answered: { readonly at: Moment; readonly by: Actor; readonly laterMs: number } | null;
}
