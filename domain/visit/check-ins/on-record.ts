import type { Actor } from '../../actor.ts';
import type { Moment } from '../../time.ts';
import type { CheckInDone, CheckInWanted } from './check-in.ts';

/** A check-in as the record has it. Done twice, the later one counts. */
export interface CheckIn extends CheckInWanted {
  readonly done: (CheckInDone & { readonly at: Moment; readonly by: Actor }) | null;
}
