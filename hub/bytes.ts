import { createHash } from 'node:crypto';

/** SHA-256 of the parts, one after the other. */
export function sha(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Rows come log by log: the same id is asked for some thousand times in a row. */
let latest = { id: '', bytes: Buffer.alloc(0) };

/** The 16 bytes of a UUID, or of an id of 32 hexadecimal digits as logs have. */
export function idBytes(id: string): Buffer {
  if (id === latest.id) return latest.bytes;
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error('not an id of 16 bytes');
  latest = { id, bytes };
  return bytes;
}

/** 32 hexadecimal digits in the form that PostgreSQL writes. */
export function asUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const withoutDashes = (uuid: string): string => uuid.replaceAll('-', '');

/** 8 bytes, the highest first. PostgreSQL's int8send gives the same for what a sequence can be. */
export function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}
