import type { WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { currentProtocol, storeProtocol } from '../../db/projections/protocols.ts';
import type { Actor } from '../../domain/actor.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { isEarlierDefault } from '../../domain/protocol/earlier-defaults.ts';
import type { Protocol } from '../../domain/protocol/schema.ts';
import type { Moment } from '../../domain/time.ts';

/**
 * The protocol for a visit that opens now. A clinic that still has an earlier default goes on with the present one from
 * here, in the caller's transaction and on record; a protocol of its own stays. Visits that are open keep theirs.
 */
export function newVisitProtocol(w: WriteHandle, now: Moment): Protocol {
  const current = currentProtocol(w);
  if (!current) throw new Error('no protocol is active');
  if (!isEarlierDefault(current.hash)) return current.protocol;
  return activateDefault(w, { actor: { kind: 'system' }, now });
}

/** The present default texts become the clinic's, on record with who brought it about. */
export function activateDefault(w: WriteHandle, by: { readonly actor: Actor; readonly now: Moment }): Protocol {
  const hash = storeProtocol(w, defaultProtocol);
  const { id, version } = defaultProtocol;
  appendClinicEvent(w, { type: 'protocol-activated', hash, id, version }, by);
  return defaultProtocol;
}
