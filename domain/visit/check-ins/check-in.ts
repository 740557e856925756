import { z } from 'zod';
import { OptionalPassage } from '../../text.ts';
import { CivilDate } from '../../time.ts';

/** One that is wanted: the day after the treatment, and the date that this gave at the seal. */
export const CheckInWanted = z.object({ day: z.number().int().positive(), on: CivilDate });
export type CheckInWanted = z.infer<typeof CheckInWanted>;

export const CheckInWay = z.enum(['phone', 'message', 'in-person']);
export type CheckInWay = z.infer<typeof CheckInWay>;

/** `reaction`: it is written down as one, on a form of its own. `not-reached`: nobody answered, and it is left at that. */
export const CheckInOutcome = z.enum(['well', 'question', 'reaction', 'not-reached']);
export type CheckInOutcome = z.infer<typeof CheckInOutcome>;

/** What came of one. `note`: for staff. */
export const CheckInDone = z.strictObject({ how: CheckInWay, outcome: CheckInOutcome, note: OptionalPassage });
export type CheckInDone = z.infer<typeof CheckInDone>;
