import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Random } from '../db/log/types.ts';
import { makeRecoveryKey, readRecoveryKey } from '../db/vault/recovery-key.ts';
import { sha } from './bytes.ts';

/** What a typed code gives: a name to meet under, and a key that the server never learns. */
export interface CodeKeys {
  readonly name: Buffer;
  readonly key: Buffer;
}

/** A code has the form of the recovery key, which people know by then: 130 random bits with a check. */
export function makeCode(random: Random): { readonly code: string } & CodeKeys {
  const code = makeRecoveryKey(random);
  const keys = readCode(code);
  if (!keys) throw new Error('a code that cannot be read back');
  return { code, ...keys };
}

/** Returns null when it was mistyped. */
export function readCode(typed: string): CodeKeys | null {
  const read = readRecoveryKey(typed);
  if (!read.ok) return null;
  const derived = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', read.secret, Buffer.alloc(0), `chairside-join-1 ${purpose}`, length));
  return { name: derived('name', 16), key: derived('key', 32) };
}

/** What lies at the hub under a code, each sealed for its own purpose so that none can stand for another. */
export type Purpose = 'offer' | 'answer' | 'result';

/** AES-256-GCM under the code's key: nonce (12 bytes), ciphertext, tag (16 bytes). */
export function sealUnder(key: Buffer, purpose: Purpose, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when it was not sealed under this key for this purpose. */
export function openUnder(key: Buffer, purpose: Purpose, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  cipher.setAAD(Buffer.from(purpose));
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
}

/** Four digits that both screens show once both sides have spoken: equal only when nobody sits between them. */
export function sameDigits(key: Buffer, offer: Buffer, answer: Buffer): string {
  const mac = createHmac('sha256', key).update('digits').update(sha(offer)).update(sha(answer)).digest();
  return String(mac.readUInt32BE(0) % 10_000).padStart(4, '0');
}
