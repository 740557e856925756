import type { Actor } from '../../actor.ts';
import type { Moment } from '../../time.ts';

/**
 * A restart of the tablet between two events. Only the wall clock tells how long it was off, and it may have been set
 * meanwhile, so the practitioner is asked where it matters.
 */
export interface Restart {
  /** Sequence of the last event before it. */
  readonly last: number;
  readonly before: Moment;
  readonly after: Moment;
  /** The uncertain part of the time between the two, in ms. */
  readonly doubtMs: number;
  /** The clock after it was earlier than possible: it was set back, and the time off is unknown. */
  readonly setBack: boolean;
  /** The date may have changed across it. */
  readonly redated: boolean;
  /** The visit's phase at the restart. */
  readonly during: 'before-work' | 'work' | 'after-work';
  /** `aheadMs`: how fast the clock was after it; 0 when right. */
  readonly answer: { readonly at: Moment; readonly by: Actor; readonly aheadMs: number } | null;
  /** A later answer about a moved clock made it impossible to tell which time was wrong. */
  readonly muddled: boolean;
}
