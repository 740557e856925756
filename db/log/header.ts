import { hash } from 'node:crypto';
import { z } from 'zod';
import { Actor } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { Instant, type Moment, Zone } from '../../domain/time.ts';
import { json } from '../file/columns.ts';

/** Increased when the hashed fields change; it is itself hashed in every row. */
const headerFormat = 1;

/** The previous hash of the first row of a log that continues no other. */
export const noParentHash = Sha256.parse('0'.repeat(64));

/** The columns of `event`, as stored. */
export const HeaderRow = z.object({
  sequence: z.number().int(),
  visit_id: VisitId.nullable(),
  client_id: ClientId.nullable(),
  type: z.string(),
  actor: json.pipe(Actor),
  instant: Instant,
  zone: Zone,
  uptime_ms: z.number().int().nonnegative(),
  boot_id: z.string(),
  payload_digest: Sha256,
  previous_hash: Sha256,
  hash: Sha256,
});
export type HeaderRow = z.infer<typeof HeaderRow>;

export const headerColumns =
  'sequence, visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash';

/** The row's hash: SHA-256 over the canonical JSON of all header fields, including the previous row's hash. */
export function headerHash(header: Omit<HeaderRow, 'hash'>): Sha256 {
  const canonical = canonicalJson({
    format: headerFormat,
    sequence: header.sequence,
    visit: header.visit_id,
    client: header.client_id,
    type: header.type,
    actor: header.actor,
    instant: header.instant,
    zone: header.zone,
    uptimeMs: header.uptime_ms,
    bootId: header.boot_id,
    payload: header.payload_digest,
    previous: header.previous_hash,
  });
  return Sha256.parse(hash('sha256', canonical, 'hex'));
}

/**
 * SHA-256(salt ‖ payload). Erasing a payload removes its salt too, so the digest left in the header cannot be matched against
 * guesses ("was the answer yes?").
 */
export function payloadDigest(salt: Uint8Array, payload: string): Sha256 {
  return Sha256.parse(hash('sha256', Buffer.concat([salt, Buffer.from(payload, 'utf8')]), 'hex'));
}

export function momentOf(header: Pick<HeaderRow, 'instant' | 'zone' | 'uptime_ms' | 'boot_id'>): Moment {
  return { instant: header.instant, zone: header.zone, uptimeMs: header.uptime_ms, bootId: header.boot_id };
}
