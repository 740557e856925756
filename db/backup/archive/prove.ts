import { hash } from 'node:crypto';
import type { Sha256 } from '../../../domain/ids.ts';
import { Instant } from '../../../domain/time.ts';
import { Tombstone } from '../../erasure/erasures.ts';
import { json } from '../../file/columns.ts';
import { pause } from '../../file/pause.ts';
import { HeaderRow, headerHash, payloadDigest } from '../../log/header.ts';
import { backupDamaged } from '../verify.ts';
import type { PartContent } from './archive.ts';
import type { SpineHead, SpineRow } from './shape.ts';

/** Proves what was read again from an archive against the record's own chain. */

const rowsAtATime = 100;

/** Of rows whose payloads have to be in parts: what their headers say of them. */
export type Promised = ReadonlyMap<number, { readonly digest: string; readonly subjects: readonly string[] }>;

export function promisedBy(rows: readonly SpineRow[]): Promised {
  return new Map(
    rows
      .filter(([, , , , , , , , , , , , payload]) => payload === null)
      .map(([sequence, visit, client, , , , , , , digest]) => [
        sequence,
        { digest, subjects: [visit, client].filter((subject) => subject !== null) },
      ]),
  );
}

/**
 * Proves the rows of a spine: gapless, each hash over its header, each linked to the row before, from `before` to `last`, and the
 * payloads on it. Throws `backup-damaged`.
 */
export async function provenSpine({ from, before, to, last }: SpineHead, rows: readonly SpineRow[]): Promise<void> {
  let previous: string = before;
  for (const [index, found] of rows.entries()) {
    const header = headerOf(found);
    const sequence = from + index;
    if (header?.sequence !== sequence || header.previous_hash !== previous || headerHash(header) !== header.hash)
      throw backupDamaged(`row ${sequence}`);
    previous = header.hash;
    const payload = found[12];
    if (payload && digestOf(payload) !== header.payload_digest) throw backupDamaged(`row ${sequence}: payload-altered`);
    if (index % rowsAtATime === rowsAtATime - 1) await pause();
  }
  if (previous !== last || from + rows.length - 1 !== to) throw backupDamaged('another end than its head says');
}

function headerOf([
  sequence,
  visit,
  client,
  type,
  actor,
  instant,
  zone,
  uptime,
  boot,
  digest,
  previous,
  hash,
]: SpineRow) {
  const found = HeaderRow.safeParse({
    ...{ sequence, visit_id: visit, client_id: client, type, actor, instant, zone, uptime_ms: uptime },
    ...{ boot_id: boot, payload_digest: digest, previous_hash: previous, hash },
  });
  return found.success ? found.data : null;
}

/** Proves payloads against what the headers promise, and papers against their own hashes. Returns the rows whose payloads are there. */
export async function provenPart({ rows, papers, photos }: PartContent, promised: Promised): Promise<number[]> {
  for (const [index, [sequence, salt, payload]] of rows.entries()) {
    if (digestOf([salt, payload]) !== promised.get(sequence)?.digest)
      throw backupDamaged(`row ${sequence}: payload-altered`);
    if (index % rowsAtATime === rowsAtATime - 1) await pause();
  }
  for (const { id, sha256, pdf } of papers) {
    if (hash('sha256', pdf, 'hex') !== sha256) throw backupDamaged(`paper ${id}`);
    await pause();
  }
  for (const { id, sha256, thumbSha256, jpeg, thumb } of photos) {
    if (hash('sha256', jpeg, 'hex') !== sha256 || hash('sha256', thumb, 'hex') !== thumbSha256)
      throw backupDamaged(`photo ${id}`);
    await pause();
  }
  return rows.map(([sequence]) => sequence);
}

const digestOf = ([salt, payload]: readonly [string, string]): Sha256 =>
  payloadDigest(Buffer.from(salt, 'base64'), payload);

const Erased = json.pipe(Tombstone.omit({ at: true }));

/** Tombstones among these rows, each with its own row. */
export function tombstonesOn(rows: readonly SpineRow[]): (Tombstone & { readonly sequence: number })[] {
  return rows.flatMap(([sequence, , , type, , instant, , , , , , , payload]) => {
    const found = type === 'client-erased' && payload ? Erased.safeParse(payload[1]) : null;
    return found?.success ? [{ ...found.data, at: Instant.parse(instant), sequence }] : [];
  });
}
