import type { Actor } from '../../actor.ts';
import type { Moment } from '../../time.ts';

/** A move of the wall clock during the visit, and what the practitioner said about it; `right` is null until they did. */
export interface ClockMove {
  /** At least this much, where the tablet was restarted meanwhile. */
  readonly byMs: number;
  /** On the visit's corrected time line. */
  readonly at: Moment;
  /** What the tablet's clock had shown last, and what it showed then. */
  readonly before: Moment;
  readonly showed: Moment;
  readonly right: 'now' | 'before' | null;
  /** `laterMs`: by how much the times before the answer became later. */
  readonly answered: { readonly at: Moment; readonly by: Actor; readonly laterMs: number } | null;
}
