import { z } from 'zod';
import { CivilDate, CivilTime } from '../time.ts';

/** A day counted from a session: the first one that can be chosen, `from` the treatment or the session before it. */
export const AfterSession = z.strictObject({
  because: z.enum(['treatment', 'next-session']),
  first: CivilDate,
  from: CivilDate,
});

/** Why none before the first day can be chosen: the scalp needs its days, or the preparation takes some from `from` on. */
export const EarliestDay = z.discriminatedUnion('because', [
  AfterSession,
  z.strictObject({ because: z.literal('preparation'), first: CivilDate, from: CivilDate }),
]);
export type EarliestDay = z.infer<typeof EarliestDay>;

/** Why a day is too soon: it is over, it comes before the first one, something would be due by a time that has passed, or its sheet would contradict itself. */
export const TooSoon = z.discriminatedUnion('because', [
  EarliestDay,
  z.strictObject({ because: z.literal('past'), date: CivilDate, today: CivilDate }),
  /** `what` is in the protocol's words: "Shave or cut". */
  z.strictObject({ because: z.literal('due-today'), what: z.string().min(1).max(200), time: CivilTime }),
  /** On `date` the sheet would carry two instructions that contradict each other; from `first` on it does not. */
  z.strictObject({ because: z.literal('contradiction'), first: CivilDate, date: CivilDate }),
]);

/** Numbers and dates of a course that do not fit together, or a final session too soon after the next one. */
export const CourseFault = z.discriminatedUnion('because', [
  AfterSession,
  z.strictObject({ because: z.literal('mismatch') }),
]);

/** A time that the clock skips, and the next one: on a day to be chosen, or on one that was told. */
export const HourSkipped = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal('no'), time: CivilTime, next: CivilTime, date: CivilDate, today: CivilDate }),
  z.strictObject({ told: z.literal('yes'), time: CivilTime, next: CivilTime }),
]);

const zoneName = z.string().min(1).max(40);

/** A break's time that does not fit: the clock showed it twice, or it lies outside of what was recorded around it. */
export const BreakTimeOut = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('twice'), time: CivilTime, first: zoneName, second: zoneName }),
  /** The zones are named where the clocks change in between. */
  z.strictObject({
    because: z.literal('range'),
    from: CivilTime,
    to: CivilTime,
    fromZone: zoneName.optional(),
    toZone: zoneName.optional(),
  }),
]);
