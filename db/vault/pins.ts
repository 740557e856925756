import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Random } from '../log/types.ts';
import { type Cost, derive, pinCost } from './scrypt.ts';

/** The stored form of a PIN. It cannot be guessed without the pepper, which never leaves the store. */
export interface PinSecret extends Cost {
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
  /** 32 random bytes that bind it to its event; null for a PIN of an earlier version. */
  readonly nonce: Uint8Array | null;
}

export async function makePinSecret(
  pin: string,
  pepper: Uint8Array,
  random: Random,
  cost: Cost = pinCost,
): Promise<PinSecret> {
  const salt = random(16);
  return { ...cost, salt, digest: await digestOf(pin, pepper, salt, cost), nonce: random(32) };
}

/** Takes the same time for right and wrong PINs. */
export async function verifyPin(pin: string, pepper: Uint8Array, secret: PinSecret): Promise<boolean> {
  const digest = await digestOf(pin, pepper, secret.salt, secret);
  return secret.digest.length === digest.length && timingSafeEqual(digest, secret.digest);
}

function digestOf(pin: string, pepper: Uint8Array, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return derive(createHmac('sha256', pepper).update(pin, 'utf8').digest(), salt, cost);
}
