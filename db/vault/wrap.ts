import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { Random } from '../log/types.ts';
import { type Cost, dearest, derive } from './scrypt.ts';

const base64 = z.base64();

/** The store key under something a person knows: scrypt, then AES-256-GCM. */
export const WrappedKey = z.object({
  n: z
    .number()
    .int()
    .min(2)
    .max(dearest.n)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.number().int().positive().max(dearest.r),
  p: z.number().int().positive().max(dearest.p),
  salt: base64,
  nonce: base64,
  tag: base64,
  key: base64,
});
export type WrappedKey = z.infer<typeof WrappedKey>;

/** The purpose is bound into the wrapping, so that one kind of wrapped key cannot replace another. */
export type WrapPurpose = 'passphrase' | 'recovery';

export async function wrapKey(
  key: Uint8Array,
  secret: Uint8Array,
  purpose: WrapPurpose,
  random: Random,
  { n, r, p }: Cost,
): Promise<WrappedKey> {
  const salt = random(16);
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, { n, r, p }), nonce);
  cipher.setAAD(boundTo(purpose, { n, r, p }));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return { n, r, p, salt: encode(salt), nonce: encode(nonce), tag: encode(cipher.getAuthTag()), key: encode(sealed) };
}

/** Null when the secret is wrong or the wrapping was altered. */
export async function unwrapKey(
  wrapped: WrappedKey,
  secret: Uint8Array,
  purpose: WrapPurpose,
): Promise<Uint8Array | null> {
  const derived = await derive(secret, decode(wrapped.salt), wrapped);
  const decipher = createDecipheriv('aes-256-gcm', derived, decode(wrapped.nonce), { authTagLength: 16 });
  decipher.setAAD(boundTo(purpose, wrapped));
  decipher.setAuthTag(decode(wrapped.tag));
  const opened = decipher.update(decode(wrapped.key));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return opened;
}

function boundTo(purpose: WrapPurpose, { n, r, p }: Cost): Buffer {
  return Buffer.from(canonicalJson({ format: 'chairside-key-1', purpose, n, r, p }), 'utf8');
}

export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function decode(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
