import type { ReadHandle } from '../../db/file/handles.ts';
import { versionsInUse } from '../../db/projections/protocol-versions.ts';
import { currentProtocol } from '../../db/projections/protocols.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { textByHash } from '../protocols/practice.ts';

/**
 * What a new visit of a client may be of, each treatment with its text in use: first the one that they had last, else the
 * clinic's first one, then the others in the order in which they came into use.
 */
export function treatmentsFor(r: ReadHandle, lastHad: string | null): [Protocol, ...Protocol[]] {
  const current = currentProtocol(r);
  if (!current) throw new Error('no protocol is active');
  const others = versionsInUse(r)
    .filter(({ treatment }) => treatment !== current.protocol.treatment)
    .map(({ hash }) => textByHash(r, hash));
  const last = others.find(({ treatment }) => treatment === lastHad);
  return last ? [last, current.protocol, ...others.filter((one) => one !== last)] : [current.protocol, ...others];
}
