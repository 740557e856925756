import { type ScryptOptions, scrypt } from 'node:crypto';

/** scrypt's cost. `n` is a power of two: memory is 128 · n · r bytes. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About 180 ms on a clinic tablet: a PIN is tried often. */
export const pinCost: Cost = { n: 2 ** 16, r: 8, p: 1 };
/** About 360 ms: passphrases and the recovery key are typed seldom and guessed offline. */
export const keyCost: Cost = { n: 2 ** 17, r: 8, p: 1 };

/** What this app writes at the most: a damaged file, or one that somebody laid on a stick, must not cost minutes and memory. */
export const dearest: Cost = keyCost;

/** Derives 32 bytes, off the main thread. Throws on a cost beyond what this app ever writes, before taking the memory. */
export function derive(secret: Uint8Array, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> {
  if (n > dearest.n || r > dearest.r || p > dearest.p) throw new RangeError('scrypt cost out of bounds');
  // Electron's BoringSSL and Node's OpenSSL both refuse above `maxmem`, whose default is too small for 2^16.
  const options: ScryptOptions = { N: n, r, p, maxmem: 128 * n * r + 1024 * 1024 * p };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
