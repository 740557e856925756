import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { canonicalJson } from '../../domain/canonical.ts';
import type { HubAddress } from '../../hub/address.ts';
import { makeCode, sealUnder } from '../../hub/code.ts';

export const foundingHours = 24;

/**
 * Puts an offer under a new code and returns the code. Under it lie the addresses and the authority's certificate, so that the
 * tablet that has the code believes this server and no other. `circle` is null for a hub that has no record yet.
 */
export async function offerFounding(
  admin: Client,
  circle: string | null,
  addresses: readonly HubAddress[],
): Promise<string> {
  const { code, name, key } = makeCode((length) => randomBytes(length));
  const offer = sealUnder(key, 'offer', Buffer.from(canonicalJson({ kind: 'found', circle, addresses })));
  await admin.query('SELECT hub.offer_founding($1, $2, $3, $4)', [name, circle, offer, foundingHours]);
  return code;
}
