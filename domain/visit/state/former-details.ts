import type { Actor } from '../../actor.ts';
import type { Birth } from '../../clinic/birth.ts';
import type { Moment } from '../../time.ts';

/** An earlier name and date of birth, with who corrected them, when and why. */
export interface FormerDetails {
  readonly clientName: string;
  readonly dateOfBirth: Birth;
  readonly at: Moment;
  readonly by: Actor;
  readonly why: string;
}
