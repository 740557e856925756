import { z } from 'zod';
import { ClientId, VisitId } from '../ids.ts';
import { CivilDate, CivilTime } from '../time.ts';

/** An appointment that was moved by phone: whose, from which day to which, and why. */
export const Moved = z.object({
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  date: CivilDate,
  time: CivilTime,
  to: CivilDate,
  toTime: CivilTime,
  why: z.string(),
});
export type Moved = z.infer<typeof Moved>;
