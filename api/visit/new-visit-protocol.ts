import type { WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { currentProtocol, storeProtocol } from '../../db/projections/protocols.ts';
import type { Actor } from '../../domain/actor.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { isEarlierDefault } from '../../domain/protocol/earlier-defaults.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Moment } from '../../domain/time.ts';

/**
 * The protocol for a new visit. A clinic that still has an earlier default gets the present one, in the caller's transaction
 * and recorded; its own protocol stays. Open visits keep theirs.
 */
export function newVisitProtocol(w: WriteHandle, now: Moment): Protocol {
  const current = currentProtocol(w);
  if (!current) throw new Error('no protocol is active');
  if (!isEarlierDefault(current.hash)) return current.protocol;
  return activateDefault(w, { actor: { kind: 'system' }, now });
}

/** Makes the present default texts the clinic's, recorded with who caused it. */
export function activateDefault(w: WriteHandle, by: { readonly actor: Actor; readonly now: Moment }): Protocol {
  const hash = storeProtocol(w, defaultProtocol);
  const { treatment: id, versions } = defaultProtocol;
  appendClinicEvent(w, { type: 'protocol-activated', hash, id, version: versions.whole }, by);
  return defaultProtocol;
}
