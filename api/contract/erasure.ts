import { z } from 'zod';
import { ClientId } from '../../domain/ids.ts';
import { OptionalPassage, Passage } from '../../domain/text.ts';
import { CivilDate } from '../../domain/time.ts';
import { operation } from './operation.ts';

const Hold = z.object({
  reason: z.string().nullable(),
  /** A law wants them kept until this day: nothing is erased before. Null where none does. */
  keptUntil: CivilDate.nullable(),
  /** Visits that were opened for them and are another's by now: they say their name, and would go too. */
  moved: z.number().int(),
  /** The last day of their keeping time, where that is over. */
  ended: CivilDate.nullable(),
});
export type Hold = z.infer<typeof Hold>;

export const erasure = {
  'clients.hold': operation(['visits'], z.strictObject({ clientId: ClientId }), Hold),
  'clients.place-hold': operation(['custody'], z.strictObject({ clientId: ClientId, reason: Passage }), Hold),
  'clients.lift-hold': operation(['custody'], z.strictObject({ clientId: ClientId, reason: Passage }), Hold),
  /**
   * Erases everything recorded about a client, and answers when no trace is left in the record's file: with a long record after some
   * seconds, in which the mode is `erasing`. Cannot be undone.
   */
  'clients.erase': operation(
    ['custody'],
    z.strictObject({ clientId: ClientId, why: z.enum(['asked', 'retention']), note: OptionalPassage }),
    z.object({ removed: z.number().int() }),
    { aside: true },
  ),
};
