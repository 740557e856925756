import { z } from 'zod';
import { RetentionYears } from '../../domain/clinic/custody.ts';
import { ClientId } from '../../domain/ids.ts';
import { OptionalPassage, Passage } from '../../domain/text.ts';
import { ClientSummary } from './clients.ts';
import { operation } from './operation.ts';

const nothing = z.strictObject({});

export const RetentionView = z.object({
  years: RetentionYears,
  /** Clients whose retention has ended, longest first; nothing is erased automatically. */
  due: z.array(ClientSummary),
});
export type RetentionView = z.infer<typeof RetentionView>;

export const erasure = {
  'clients.hold': operation(
    ['visits'],
    z.strictObject({ clientId: ClientId }),
    z.object({ reason: z.string().nullable() }),
  ),
  'clients.place-hold': operation(
    ['custody'],
    z.strictObject({ clientId: ClientId, reason: Passage }),
    z.object({ reason: z.string().nullable() }),
  ),
  'clients.lift-hold': operation(
    ['custody'],
    z.strictObject({ clientId: ClientId, reason: Passage }),
    z.object({ reason: z.string().nullable() }),
  ),
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
  'retention.get': operation(['custody'], nothing, RetentionView),
  'retention.set': operation(['custody'], z.strictObject({ years: RetentionYears }), RetentionView),
};
