import type { Actor } from '../../actor.ts';
import type { Birth } from '../../clinic/birth.ts';
import type { Moment } from '../../time.ts';

/** A name and date of birth that no longer stand, with who corrected them, when and why. */
export interface FormerDetails {
  readonly clientName: string;
  readonly dateOfBirth: Birth;
  readonly at: Moment;
  readonly by: Actor;
  readonly why: string;
}
