import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Moment } from '../../time.ts';

export const EventLine = z.object({
  sequence: z.number().int(),
  /** On the visit's corrected time line. */
  moment: Moment,
  /** What the tablet's clock showed, if that was another time. */
  showed: Moment.optional(),
  actor: Actor,
  actorName: z.string(),
  type: z.string(),
  /** The event's own fields; signatures are replaced by the number of their strokes. */
  payload: z.record(z.string(), z.unknown()),
  /** It was taken back later and no longer counts. */
  crossedOut: z.object({ byName: z.string(), at: Moment, why: z.string() }).optional(),
});
export type EventLine = z.infer<typeof EventLine>;
