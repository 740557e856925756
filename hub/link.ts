import { idBytes, int64, sha } from './bytes.ts';

/**
 * The chain that the hub can walk without a key: each link commits to the row's own hash and to the sealed bytes. `log` is 32
 * hexadecimal digits. hub.append and hub.broken_link work out the same.
 */
export function firstLink(log: string): Buffer {
  return sha(Buffer.from('chairside-log-1'), idBytes(log));
}

/** In the place of a body's digest where the payload was erased before it was sent. */
export const noBody = Buffer.alloc(32);

export interface Linked {
  readonly sequence: number;
  /** The row's own hash. */
  readonly hash: Buffer;
  /** SHA-256 of the sealed header. */
  readonly headerDigest: Buffer;
  /** SHA-256 of the sealed body, or `noBody`. */
  readonly bodyDigest: Buffer;
}

export function nextLink(before: Buffer, log: string, { sequence, hash, headerDigest, bodyDigest }: Linked): Buffer {
  return sha(before, idBytes(log), int64(sequence), hash, headerDigest, bodyDigest);
}
