import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { ClientDetails, ClientField } from '../../domain/clinic/client.ts';
import { RightSide, Twice } from '../../domain/clinic/joining.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { Passage } from '../../domain/text.ts';
import { CivilDate } from '../../domain/time.ts';
import { operation } from './operation.ts';

const Named = z.object({ id: ClientId, name: z.string(), dateOfBirth: Birth });

/** Whether a client is on the record twice. */
const Records = z.object({
  /** Records that are joined to this one itself. */
  joined: z.array(Named),
  /** Who may be the same person, and why; nobody whom an owner told apart from them. */
  alike: z.array(Named.extend({ why: Twice, visits: z.number().int() })),
});
export type Records = z.infer<typeof Records>;

const Side = z.object({
  id: ClientId,
  details: ClientDetails,
  visits: z.number().int(),
  papers: z.number().int(),
  reactions: z.number().int(),
  lastVisit: CivilDate.nullable(),
  /** A visit of theirs goes on. */
  open: z.boolean(),
});
export type Side = z.infer<typeof Side>;

const pair = { clientId: ClientId, other: ClientId };

/** A visit that may have been opened for the wrong client. */
const Moving = z.object({
  client: Named,
  openedOn: CivilDate,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  papers: z.number().int(),
  /** Where it was moved: whom it was opened for, for an undo. */
  openedFor: Named.nullable(),
  /** Why it cannot be moved now. */
  refused: FaultView.nullable(),
});
export type Moving = z.infer<typeof Moving>;

export const joins = {
  'visits.moving': operation(['custody'], z.strictObject({ visitId: VisitId }), Moving),
  /** A visit that was opened for the wrong client is this one's from now on. Moved back by the same. */
  'visits.move': operation(
    ['custody'],
    z.strictObject({ visitId: VisitId, clientId: ClientId, why: Passage }),
    z.object({}),
  ),
  'clients.records': operation(['custody'], z.strictObject({ clientId: ClientId }), Records),
  /** Two records beside each other, before they are joined. Changes nothing. */
  'clients.compare': operation(
    ['custody'],
    z.strictObject(pair),
    z.object({ kept: Side, other: Side, why: Twice.nullable() }),
  ),
  /** From now on the other is shown as this client. `right`: whose value counts where both have one and they differ. */
  'clients.join': operation(
    ['custody'],
    z.strictObject({ ...pair, right: z.partialRecord(ClientField, RightSide) }),
    Records,
  ),
  /** Undoes a join; the details stay as they were chosen. */
  'clients.part': operation(['custody'], z.strictObject(pair), Records),
  /** They look like one person and are two: it is not suggested again. */
  'clients.tell-apart': operation(['custody'], z.strictObject(pair), Records),
};
