import { z } from 'zod';
import { PartOfDay, Point } from '../protocol/model/point.ts';
import { Mode } from '../protocol/model/rule.ts';
import { Lane } from '../protocol/model/topic.ts';
import { CareIcon } from '../protocol/parts.ts';
import { CivilDate, CivilTime } from '../time.ts';

// Ids and texts come from the protocol, which was checked when stored.

/**
 * A rule with its dates. `from` and `to` are both included; a null `to` never ends. `planned` marks dates that depend on a
 * final session in the future.
 */
export const DatedRule = z.object({
  id: z.string(),
  topic: z.string(),
  level: z.string().optional(),
  /** The topic's name, for places with little room. */
  topicName: z.string(),
  lane: Lane,
  mode: Mode,
  /** `off`: not allowed. `always`: goes on without end once the restrictions are over. `on`: anything else to do, or allowed. */
  kind: z.enum(['off', 'on', 'always']),
  short: z.string(),
  text: z.string(),
  why: z.string(),
  icon: CareIcon,
  from: CivilDate.nullable(),
  fromPlanned: z.boolean(),
  to: CivilDate.nullable(),
  toPlanned: z.boolean(),
  /** On `from` only from this time of day on. */
  fromTime: CivilTime.optional(),
  /** The part of the day that both ends name: "the evening before". */
  partOfDay: PartOfDay.optional(),
  /** On `to` only up to this time of day; what is to do is done by then. */
  byTime: CivilTime.optional(),
  /** Set where a rule depends on a final session without a date: months after it. */
  fromMonths: z.number().int().optional(),
  toMonths: z.number().int().optional(),
  /** The point as the protocol has it, where no date can be given: "when healed", or counted from a day that nobody has set. */
  fromUndated: Point.optional(),
  toUndated: Point.optional(),
  /** In the protocol's words, beside the dates (`protocol/model/rule.ts`). */
  often: z.string().optional(),
  amount: z.string().optional(),
  exceptions: z.array(z.string()).optional(),
  condition: z.string().optional(),
  ifMissed: z.string().optional(),
  perClient: z.literal(true).optional(),
  approximate: z.literal(true).optional(),
  /** With this rule the restrictions are over. */
  endsRestrictions: z.literal(true).optional(),
  /** To be done before the next session; its day is marked in the calendar and goes into the client's phone. */
  precedesSession: z.literal(true).optional(),
  source: z.enum(['aftercare', 'preparation']),
});
export type DatedRule = z.infer<typeof DatedRule>;

/** The instructions of one date. */
export const CareDay = z.object({
  date: CivilDate,
  /** `due`: a rule that precedes the session is to be done on this day. */
  mark: z.enum(['treated', 'due', 'next-session', 'none']),
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
  /** What clients are told that no date belongs to. */
  information: z.array(z.string()),
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
