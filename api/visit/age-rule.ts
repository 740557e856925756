import type { ReadHandle } from '../../db/file/handles.ts';
import { currentProtocol } from '../../db/projections/protocols.ts';
import { openVisitOf } from '../../db/projections/visits.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { loadVisit } from '../papers/visit-acts.ts';

/**
 * The protocol by whose minimum age a client's details are judged (docs/rules.md, "Age"): that of the visit that is not
 * sealed yet, else the clinic's present one. Throws when no protocol is active.
 */
export function ageRuleFor(r: ReadHandle, clientId: ClientId | null): Protocol {
  const open = clientId && openVisitOf(r, clientId);
  const visit = open && loadVisit(r, open.id);
  if (visit && !visit.state.sealed) return visit.protocol;
  const current = currentProtocol(r);
  if (!current) throw new Error('no protocol is active');
  return current.protocol;
}
