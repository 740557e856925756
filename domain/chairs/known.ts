import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import { type ChairEvent, ChairId } from './events.ts';
import { Place } from './place.ts';

/** What a tablet believes of a chair. */
export const KnownChair = z.object({
  chair: ChairId,
  name: z.string(),
  device: z.string(),
  sign: z.string(),
  box: z.string(),
  mayEnrol: z.boolean(),
  removed: z.object({ until: Place.nullable() }).nullable(),
});
export type KnownChair = z.infer<typeof KnownChair>;

/** All chairs, and the clinic key's public half once there is one. */
export const Chairs = z.object({ chairs: z.array(KnownChair), clinicBox: z.string().nullable() });
export type Chairs = z.infer<typeof Chairs>;

/**
 * What is believed once this event was found in the log of chair `by`. A chair that may not add others says nothing about them,
 * and nobody is added twice or with other keys. A removed chair stays removed.
 */
export function learn(known: Chairs, by: string, event: ChairEvent): Chairs {
  const speaker = known.chairs.find(({ chair }) => chair === by);
  // What a removed chair wrote behind its last believed row is never kept, and what it wrote before counts whenever it is read.
  if (!speaker?.mayEnrol) return known;
  switch (event.type) {
    case 'chair-added': {
      const { type: _, ...added } = event;
      const before = known.chairs.find(({ chair }) => chair === event.chair);
      if (before && (before.sign !== event.sign || before.box !== event.box || before.removed)) return known;
      const others = known.chairs.filter(({ chair }) => chair !== event.chair);
      return { ...known, chairs: [...others, { ...added, removed: null }] };
    }
    case 'chair-removed': {
      const removed = { until: event.until };
      return {
        ...known,
        chairs: known.chairs.map((one) => (one.chair === event.chair && !one.removed ? { ...one, removed } : one)),
      };
    }
    case 'clinic-key-made':
      return { ...known, clinicBox: event.box };
    case 'key-rotated':
    case 'others-seen':
      return known;
    default:
      return assertNever(event);
  }
}

/** Somebody must be able to add chairs: whether a record without this one still has such a chair. */
export function mayRemove({ chairs }: Chairs, chair: string): boolean {
  return chairs.some((one) => one.chair !== chair && one.mayEnrol && !one.removed);
}
