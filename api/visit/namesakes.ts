import type { ReadHandle } from '../../db/file/handles.ts';
import { clientDetails, hasNamesake } from '../../db/projections/clients.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import { type Apart, phoneEnd } from '../../domain/clinic/namesake.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';

/**
 * What distinguishes this client from another one of the same name, or null without one. `besides`: the visit on screen,
 * which is not its own "last visit".
 */
export function apart(r: ReadHandle, clientId: ClientId, besides: VisitId | null = null): Apart | null {
  return hasNamesake(r, clientId) ? knownApart(r, clientId, besides) : null;
}

/** The same, whether or not there is another one. Null for an unknown client. */
export function knownApart(r: ReadHandle, clientId: ClientId, besides: VisitId | null = null): Apart | null {
  const details = clientDetails(r, clientId);
  if (!details) return null;
  const last = visitsOfClient(r, clientId)
    .filter(({ id }) => id !== besides)
    .at(-1);
  return {
    dateOfBirth: details.dateOfBirth,
    phoneEnd: phoneEnd(details.phone),
    lastVisit: last?.openedOn ?? null,
  };
}
