import { z } from 'zod';
import type { SheetOf } from '../protocol/model/sheet.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { CivilDate, Zone } from '../time.ts';
import { nextDays } from './next-session.ts';
import { lastDay, PossibleDays } from './possible-days.ts';

/** Possible dates for the next appointment and for the planned final session. */
export const CourseDays = z.object({ next: PossibleDays, final: PossibleDays });
export type CourseDays = z.infer<typeof CourseDays>;

/**
 * Returns the possible dates of a course after a session on `dayZero` (docs/rules.md, "Aftercare dates"). Both pickers and
 * refusals use it. The final session needs its days after the next appointment, if there is one.
 */
export function courseDays(from: {
  /** Date of the next appointment, if chosen. */
  readonly next: CivilDate | null;
  readonly dayZero: CivilDate;
  /** The day on which the dates are chosen. */
  readonly today: CivilDate;
  readonly zone: Zone;
  readonly protocol: Protocol;
  /** The session before the next appointment and that one, where it is known which they are. */
  readonly of?: SheetOf | undefined;
  /** The same of the final session and the one before it. */
  readonly ofFinal?: SheetOf | undefined;
}): CourseDays {
  const { next, dayZero, today, zone, protocol, of, ofFinal } = from;
  const after = (from: CivilDate, because: 'treatment' | 'next-session', of?: SheetOf): PossibleDays => {
    const { first, because: needed, shut } = nextDays(from, protocol, of);
    const why = { because: needed === 'preparation' ? needed : because, first, from };
    return { today, first, why, last: lastDay(today), shut, deadline: null, zone };
  };
  const final = next === null ? after(dayZero, 'treatment', ofFinal) : after(next, 'next-session', ofFinal);
  return { next: after(dayZero, 'treatment', of), final: { ...final, zone: null } };
}
