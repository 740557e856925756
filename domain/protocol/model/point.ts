import { z } from 'zod';
import { fieldFault } from '../../field-fault.ts';
import { CivilTime } from '../../time.ts';

/** A part of the day, or a time on the wall clock. */
export const PartOfDay = z.union([z.enum(['morning', 'noon', 'afternoon', 'evening', 'night']), CivilTime]);
export type PartOfDay = z.infer<typeof PartOfDay>;

export const Unit = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type Unit = z.infer<typeof Unit>;

/** Ten years either way, in days. */
const farthest = 3_660;
const Offset = z.number().int().min(-farthest).max(farthest);

/**
 * A point that the calendar or the clock gives. Hours count from the recorded finish, or back from the appointment's time;
 * days and longer are dates on the clinic's calendar; a month is the same day of the month, or that month's last
 * (docs/protocol.md, "Points in time").
 */
const Counted = z
  .strictObject({
    anchor: z.enum(['session', 'final', 'appointment']),
    /** 0 is the day, or the moment, of the anchor; before it is negative. */
    offset: Offset,
    unit: Unit,
    /** The far end of a range: "3 to 4 weeks" is 3 and 4. */
    offsetHigh: Offset.optional(),
    at: PartOfDay.optional(),
    /** For an end: the day, or the moment, before which the rule ends; without it the rule holds through it. */
    before: z.literal(true).optional(),
  })
  .refine(({ offset, offsetHigh }) => offsetHigh === undefined || offsetHigh > offset, {
    error: fieldFault('range-falls'),
    path: ['offsetHigh'],
  })
  .refine(({ unit, at }) => unit !== 'hour' || at === undefined, {
    error: fieldFault('hours-with-time'),
    path: ['at'],
  });
export type Counted = z.infer<typeof Counted>;

/**
 * A rule's beginning or end. `open` is no limit on that side; `healed` is a day that a person judges, printed in words and
 * never as a date.
 */
export const Point = z.discriminatedUnion('anchor', [
  Counted,
  z.strictObject({ anchor: z.literal('open') }),
  z.strictObject({
    anchor: z.literal('healed'),
    /** So long after it, in words too. */
    offset: Offset.optional(),
    offsetHigh: Offset.optional(),
    unit: Unit.optional(),
  }),
]);
export type Point = z.infer<typeof Point>;

/** Whether the calendar or the clock gives a point. */
export function isCounted(point: Point): point is Counted {
  return point.anchor !== 'open' && point.anchor !== 'healed';
}

/** Minutes after midnight at which a part of the day begins and ends; a time of the clock is a moment. */
export function minutesOf(at: PartOfDay): { readonly begins: number; readonly ends: number } {
  switch (at) {
    case 'morning':
      return { begins: 6 * 60, ends: 12 * 60 };
    case 'noon':
      return { begins: 12 * 60, ends: 14 * 60 };
    case 'afternoon':
      return { begins: 12 * 60, ends: 18 * 60 };
    case 'evening':
      return { begins: 18 * 60, ends: 24 * 60 };
    case 'night':
      return { begins: 21 * 60, ends: 24 * 60 };
    default: {
      const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
      return { begins: minutes, ends: minutes };
    }
  }
}
