import { z } from 'zod';
import { Line, OptionalPassage } from '../text.ts';
import { CivilDate } from '../time.ts';
import { Lot } from '../visit/types.ts';
import { LotRef } from './lot-ref.ts';

/** The day the package was opened; null while it is closed. */
const openedOn = CivilDate.nullable();

/**
 * What staff say of the lots on their shelf. A lot that a visit names is known without any of these; where both say something of its name
 * or its expiry, these count.
 */
export const stockEvents = [
  z.object({ type: z.literal('lot-added'), lot: Lot, openedOn }),
  z.object({ type: z.literal('lot-changed'), of: LotRef, name: Line, expiry: Lot.shape.expiry, openedOn }),
  z.object({ type: z.literal('lot-discarded'), of: LotRef, why: OptionalPassage }),
  /** The list of everybody who got a lot was printed or saved: how many people of how many visits stand on it. */
  z.object({
    type: z.literal('lot-recalled'),
    of: LotRef,
    how: z.enum(['printed', 'saved']),
    where: Line,
    people: z.number().int().nonnegative(),
    visits: z.number().int().nonnegative(),
  }),
] as const;

export type StockEvent = z.infer<(typeof stockEvents)[number]>;

const types: ReadonlySet<string> = new Set(stockEvents.map(({ shape }) => shape.type.value));

export function isStockEvent(event: { readonly type: string }): event is StockEvent {
  return types.has(event.type);
}
