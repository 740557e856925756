import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { z } from 'zod';
import { HeaderRow, headerHash, payloadDigest } from '../db/log/header.ts';
import { nameKey } from '../db/search/names.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { idBytes, int64, sha } from './bytes.ts';
import { tag } from './keys.ts';
import { noBody } from './link.ts';

/** A row of a record as its tablet has it. */
export interface PlainRow {
  readonly header: HeaderRow;
  /** Both null when the payload was erased. */
  readonly salt: Uint8Array | null;
  readonly payload: string | null;
}

/** A row as the hub has it: everything but the tags is a hash or sealed. */
export interface SealedRow {
  readonly sequence: number;
  readonly hash: Buffer;
  /** Tag of the visit or client that the row is about; empty for all else. */
  readonly subject: Buffer;
  /** A second tag: a visit's client, or a client's name and date of birth. */
  readonly also: Buffer;
  readonly header: Buffer;
  readonly headerDigest: Buffer;
  /** Null when the payload was erased before the row was sent. */
  readonly body: Buffer | null;
  readonly bodyDigest: Buffer;
}

const none = Buffer.alloc(0);
const nonces = {
  header: Buffer.from('000000000000000000000001', 'hex'),
  body: Buffer.from('000000000000000000000002', 'hex'),
} as const;
/** Lengths tell answers apart ("no" from "yes, since 2019"), so that they are rounded up. */
const steps = { header: 64, body: 256 } as const;
const saltLength = 16;
const tagLength = 16;

/**
 * Seals a row of the log named by 32 hexadecimal digits. The key comes from the row's place and hash, which commits to all of
 * it: it is used for one plaintext only, and the same row always seals to the same bytes, so that a hub which was lost is
 * filled again byte for byte. Never to be changed without a new key epoch.
 */
export function sealRow(keys: { readonly rows: Buffer; readonly tags: Buffer }, log: string, row: PlainRow): SealedRow {
  const { header, salt, payload } = row;
  const hash = Buffer.from(header.hash, 'hex');
  const at = place(log, header.sequence, hash);
  const key = keyOf(keys.rows, at);
  const sealedHeader = seal(key, 'header', at, headerBytes(header));
  const body =
    salt === null || payload === null
      ? null
      : seal(key, 'body', at, Buffer.concat([salt, Buffer.from(payload, 'utf8')]));
  return {
    sequence: header.sequence,
    hash,
    subject: subjectOf(keys.tags, header),
    also: alsoOf(keys.tags, header, payload),
    header: sealedHeader,
    headerDigest: sha(sealedHeader),
    body,
    bodyDigest: body === null ? noBody : sha(body),
  };
}

/**
 * Opens a row. `previous` is the hash of the row before. Throws when anything of it is not what its chair wrote: the seal, the
 * row's hash, the digest of the payload.
 */
export function openRow(
  rows: Buffer,
  log: string,
  previous: string,
  found: Pick<SealedRow, 'sequence' | 'hash' | 'header' | 'body'>,
): PlainRow {
  const at = place(log, found.sequence, found.hash);
  const key = keyOf(rows, at);
  const header = readHeader(open(key, 'header', at, found.header), found.sequence, found.hash, previous);
  if (headerHash(header) !== header.hash) throw new Error('a row does not have its hash');
  if (found.body === null) return { header, salt: null, payload: null };
  const body = open(key, 'body', at, found.body);
  const salt = body.subarray(0, saltLength);
  const payload = body.subarray(saltLength).toString('utf8');
  if (payloadDigest(salt, payload) !== header.payload_digest) throw new Error('a payload is not the one its row names');
  return { header, salt, payload };
}

/** A tombstone has to outlive what it erases: nothing at the hub says whose it is. */
function subjectOf(tags: Buffer, { type, visit_id, client_id }: HeaderRow): Buffer {
  const id = type === 'client-erased' ? null : (visit_id ?? client_id);
  return id === null ? none : tag(tags, id);
}

const Opened = z.object({ clientId: z.string() });
const Added = z.object({ details: z.object({ name: z.string(), dateOfBirth: z.string() }) });

/** A visit is found by its client, and a client by the exact name and date of birth, from a clinic that has neither. */
function alsoOf(tags: Buffer, { type }: HeaderRow, payload: string | null): Buffer {
  if (payload === null) return none;
  if (type === 'visit-opened') {
    const opened = Opened.safeParse(JSON.parse(payload));
    return opened.success ? tag(tags, opened.data.clientId) : none;
  }
  if (type === 'client-added') {
    const added = Added.safeParse(JSON.parse(payload));
    return added.success ? tag(tags, personKey(added.data.details)) : none;
  }
  return none;
}

export function personKey({ name, dateOfBirth }: { readonly name: string; readonly dateOfBirth: string }): string {
  return `${nameKey(name)} ${dateOfBirth}`;
}

/** Where a row stands in the record; it authenticates both parts. */
function place(log: string, sequence: number, hash: Buffer): Buffer {
  if (hash.length !== 32) throw new Error('a hash has 32 bytes');
  return Buffer.concat([idBytes(log), int64(sequence), hash]);
}

function keyOf(rows: Buffer, at: Buffer): Buffer {
  return createHmac('sha256', rows).update('chairside-row-1').update(at).digest();
}

/** Sequence, hash and the hash before are known where it is read. */
function headerBytes(header: HeaderRow): Buffer {
  const { visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest } = header;
  const fields = [visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest];
  return Buffer.from(canonicalJson(fields), 'utf8');
}

const Fields = z.tuple([
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
  z.unknown(),
]);

function readHeader(plain: Buffer, sequence: number, hash: Buffer, previous: string): HeaderRow {
  const [visit_id, client_id, type, actor, instant, zone, uptime_ms, boot_id, payload_digest] = Fields.parse(
    JSON.parse(plain.toString('utf8')),
  );
  return HeaderRow.parse({
    sequence,
    visit_id,
    client_id,
    type,
    actor: canonicalJson(actor),
    instant,
    zone,
    uptime_ms,
    boot_id,
    payload_digest,
    previous_hash: previous,
    hash: hash.toString('hex'),
  });
}

function seal(key: Buffer, part: 'header' | 'body', at: Buffer, plain: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((plain.length + 4) / steps[part]) * steps[part]);
  padded.writeUInt32BE(plain.length, 0);
  plain.copy(padded, 4);
  const cipher = createCipheriv('aes-256-gcm', key, nonces[part]);
  cipher.setAAD(at);
  return Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, part: 'header' | 'body', at: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, nonces[part], { authTagLength: tagLength });
  cipher.setAAD(at);
  cipher.setAuthTag(sealed.subarray(-tagLength));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()]);
  return padded.subarray(4, 4 + padded.readUInt32BE(0));
}
