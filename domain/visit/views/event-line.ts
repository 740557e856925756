import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Moment } from '../../time.ts';
import { VisitEvent } from '../events.ts';
import { EventFact } from './event-fact.ts';

/** Every kind of event that a visit has. */
export const EventType = z.enum(VisitEvent.options.map(({ shape }) => shape.type.value));

/** Who took an entry back, when and why; the entry stays readable and counts no more. */
export const CrossedOut = z.object({
  byName: z.string(),
  at: Moment,
  why: z.string(),
  /** The time of a tap that was put right, as it was. */
  was: Moment.pick({ instant: true, zone: true }).optional(),
  /** The clock was put right, and with it the day from which the sheet counts. */
  redated: z.literal(true).optional(),
});
export type CrossedOut = z.infer<typeof CrossedOut>;

/** One event of a visit for a list: as values, in the order in which they are said. */
export const EventLine = z.object({
  sequence: z.number().int(),
  /** On the visit's corrected time line. */
  moment: Moment,
  /** What the tablet's clock showed, if that was another time. */
  showed: Moment.optional(),
  actor: Actor,
  actorName: z.string(),
  type: EventType,
  facts: z.array(EventFact),
  crossedOut: CrossedOut.optional(),
});
export type EventLine = z.infer<typeof EventLine>;
