import { type ScryptOptions, scrypt } from 'node:crypto';

/** Cost of scrypt. `n` is a power of two; memory is 128 · n · r bytes. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About 180 ms on a clinic tablet: a PIN is typed often. */
export const pinCost: Cost = { n: 2 ** 16, r: 8, p: 1 };
/** About 360 ms: passphrases and recovery keys are typed rarely and can be guessed offline. */
export const keyCost: Cost = { n: 2 ** 17, r: 8, p: 1 };

/** The highest cost this app writes. A damaged or planted file must not cost minutes and memory. */
export const dearest: Cost = keyCost;

/** Derives 32 bytes off the main thread. Throws, before allocating memory, on a cost above what this app writes. */
export function derive(secret: Uint8Array, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> {
  if (n > dearest.n || r > dearest.r || p > dearest.p) throw new RangeError('scrypt cost out of bounds');
  // BoringSSL (Electron) and OpenSSL (Node) both refuse above `maxmem`, whose default is too small for 2^16.
  const options: ScryptOptions = { N: n, r, p, maxmem: 128 * n * r + 1024 * 1024 * p };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
