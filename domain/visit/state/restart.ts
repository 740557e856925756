import type { Actor } from '../../actor.ts';
import type { Moment } from '../../time.ts';

/**
 * The tablet was restarted between two events. How long it was off is known from its wall clock alone: one that was set
 * meanwhile cannot be told from time that passed, so whoever was there is asked where it matters.
 */
export interface Restart {
  /** Sequence of the last event before it. */
  readonly last: number;
  readonly before: Moment;
  readonly after: Moment;
  /** How much of the time between the two is not sure, in ms. */
  readonly doubtMs: number;
  /** Its clock showed too early a time for that after it: it was set back, and nothing is known of how long it was off. */
  readonly setBack: boolean;
  /** The date may be another one after it than before. */
  readonly redated: boolean;
  /** Where the visit stood. */
  readonly during: 'before-work' | 'work' | 'after-work';
  /** `aheadMs`: how far the clock stood ahead after it; 0 when it was right. */
  readonly answer: { readonly at: Moment; readonly by: Actor; readonly aheadMs: number } | null;
  /** A move of the clock since then was answered so that nobody can tell any more which time was wrong. */
  readonly muddled: boolean;
}
