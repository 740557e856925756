import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { versionInUse } from '../../db/projections/protocol-versions.ts';
import { currentProtocol, storeProtocol } from '../../db/projections/protocols.ts';
import { activeProtocol } from '../../db/projections/settings.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { isEarlierDefault } from '../../domain/protocol/earlier-defaults.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Moment } from '../../domain/time.ts';
import { textByHash } from '../protocols/practice.ts';

/**
 * The protocol for a new visit. A clinic that still has an earlier default gets the present one, in the caller's transaction
 * and recorded; its own protocol stays. Open visits keep theirs. Throws `unknown-treatment` for one that has no version.
 */
export function newVisitProtocol(w: WriteHandle, now: Moment, treatment?: string): Protocol {
  if (isOther(w, treatment)) return protocolToBegin(w, treatment);
  const current = currentProtocol(w);
  if (!current) throw new Error('no protocol is active');
  if (!isEarlierDefault(current.hash)) return current.protocol;
  return activateDefault(w, { actor: { kind: 'system' }, now });
}

/** The text in use of a treatment, by default the clinic's first one; nothing is recorded. */
export function protocolToBegin(r: ReadHandle, treatment?: string): Protocol {
  if (isOther(r, treatment)) {
    const version = versionInUse(r, treatment);
    if (!version) throw new AppError('unknown-treatment');
    return textByHash(r, version.hash);
  }
  const current = currentProtocol(r);
  if (!current) throw new Error('no protocol is active');
  return current.protocol;
}

function isOther(r: ReadHandle, treatment: string | undefined): treatment is string {
  return treatment !== undefined && treatment !== activeProtocol(r)?.id;
}

/** Makes the present default texts the clinic's, recorded with who caused it. */
export function activateDefault(w: WriteHandle, by: { readonly actor: Actor; readonly now: Moment }): Protocol {
  const hash = storeProtocol(w, defaultProtocol);
  const { treatment: id, versions } = defaultProtocol;
  appendClinicEvent(w, { type: 'protocol-activated', hash, id, version: versions.whole }, by);
  return defaultProtocol;
}
