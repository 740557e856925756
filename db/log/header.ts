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

const mostActors = 64;
const actors = new Map<string, Actor>();
const canonical = new WeakMap<Actor, string>();

/** Few people write in one record, and every row names one: each is parsed once. */
const actorColumn = z.string().transform((text, context): Actor => {
  const known = actors.get(text);
  if (known) return known;
  const parsed = json.pipe(Actor).safeParse(text);
  if (!parsed.success) {
    context.issues.push({ code: 'custom', message: 'nobody', input: text });
    return z.NEVER;
  }
  if (actors.size >= mostActors) actors.clear();
  actors.set(text, parsed.data);
  return parsed.data;
});

function canonicalActor(actor: Actor): string {
  const known = canonical.get(actor) ?? canonicalJson(actor);
  canonical.set(actor, known);
  return known;
}

/** The columns of `event`, as stored. */
export const HeaderRow = z.object({
  sequence: z.number().int(),
  visit_id: VisitId.nullable(),
  client_id: ClientId.nullable(),
  type: z.string(),
  actor: actorColumn,
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

/**
 * The row's hash: SHA-256 over the canonical JSON (RFC 8785) of all header fields, including the previous row's hash. Put
 * together by hand, because sorting the same twelve names again takes longer than all else; `tests/db/chain.test.ts` compares.
 */
export function headerHash(header: Omit<HeaderRow, 'hash'>): Sha256 {
  const { visit_id, client_id } = header;
  const text = [
    `{"actor":${canonicalActor(header.actor)}`,
    `"bootId":${JSON.stringify(header.boot_id)}`,
    `"client":${client_id === null ? 'null' : `"${client_id}"`}`,
    `"format":${headerFormat}`,
    `"instant":"${header.instant}"`,
    `"payload":"${header.payload_digest}"`,
    `"previous":"${header.previous_hash}"`,
    `"sequence":${header.sequence}`,
    `"type":${JSON.stringify(header.type)}`,
    `"uptimeMs":${header.uptime_ms}`,
    `"visit":${visit_id === null ? 'null' : `"${visit_id}"`}`,
    `"zone":${JSON.stringify(header.zone)}}`,
  ].join(',');
  return sha256(text);
}

/**
 * SHA-256(salt ‖ payload). Erasing a payload removes its salt too, so the digest left in the header cannot be matched against
 * guesses ("was the answer yes?").
 */
export function payloadDigest(salt: Uint8Array, payload: string): Sha256 {
  return sha256(Buffer.concat([salt, Buffer.from(payload, 'utf8')]));
}

/** What `hash` returns has the form of the brand. */
const sha256 = (bytes: string | Uint8Array): Sha256 => hash('sha256', bytes, 'hex') as Sha256;

export function momentOf(header: Pick<HeaderRow, 'instant' | 'zone' | 'uptime_ms' | 'boot_id'>): Moment {
  return { instant: header.instant, zone: header.zone, uptimeMs: header.uptime_ms, bootId: header.boot_id };
}
