import { z } from 'zod';
import { CareIcon, CareTopic } from '../protocol/schema.ts';
import { CivilDate, CivilTime } from '../time.ts';

// Ids and texts come from the protocol, which was checked when stored.

/**
 * A rule with its dates. `from` and `to` are both included; a null `to` never ends. `planned` marks dates that depend on a
 * final session in the future.
 */
export const DatedRule = z.object({
  id: z.string(),
  topic: CareTopic,
  kind: z.enum(['off', 'on', 'always']),
  short: z.string(),
  text: z.string(),
  why: z.string(),
  icon: CareIcon,
  from: CivilDate.nullable(),
  fromPlanned: z.boolean(),
  to: CivilDate.nullable(),
  toPlanned: z.boolean(),
  /** To be done on `to` before this time of day. */
  byTime: CivilTime.optional(),
  /** Set where a rule depends on a final session without a date: months after it. */
  fromMonths: z.number().int().optional(),
  toMonths: z.number().int().optional(),
  source: z.enum(['aftercare', 'preparation']),
});
export type DatedRule = z.infer<typeof DatedRule>;

/** The instructions of one date, at most one per topic. */
export const CareDay = z.object({
  date: CivilDate,
  mark: z.enum(['treated', 'shave-or-cut', 'next-session', 'none']),
  /** True from the day of the next session, when the next sheet applies; rules that go on are still listed. */
  replaced: z.boolean(),
  rules: z.array(z.string()),
});
export type CareDay = z.infer<typeof CareDay>;

/** What a calendar entry is about: a rule in the protocol's words, perhaps to be done by a time of day, or a session. */
export const CareDateIs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), short: z.string(), byTime: CivilTime.optional() }),
  z.object({ kind: z.literal('session'), session: z.number().int() }),
]);
export type CareDateIs = z.infer<typeof CareDateIs>;

/** Dates worth a calendar entry on the client's phone. */
export const CareDate = z.object({
  id: z.string(),
  date: CivilDate,
  time: CivilTime.nullable(),
  is: CareDateIs,
  planned: z.boolean(),
});
export type CareDate = z.infer<typeof CareDate>;

export const AftercareTimeline = z.object({
  dayZero: CivilDate,
  final: z.boolean(),
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  next: z.object({ date: CivilDate, time: CivilTime }).nullable(),
  /** The final session's date: this one or the planned one; null when none is planned. */
  finalSession: CivilDate.nullable(),
  rules: z.array(DatedRule),
  /** Whole weeks, Monday first, from the week of day 0: at least five. */
  days: z.array(CareDay),
  dates: z.array(CareDate),
  fading: z.string(),
  simple: z.string(),
  infectionSigns: z.string(),
  infectionAct: z.string(),
  acknowledgement: z.string(),
});
export type AftercareTimeline = z.infer<typeof AftercareTimeline>;

export const PreparationTimeline = z.object({
  appointment: z.object({ date: CivilDate, time: CivilTime }),
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  rules: z.array(DatedRule),
  days: z.array(CareDay),
  dates: z.array(CareDate),
});
export type PreparationTimeline = z.infer<typeof PreparationTimeline>;
