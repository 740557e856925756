import type { Random } from './types.ts';

const atOnce = 1024;

/**
 * Fetches random bytes a kilobyte at a time: each event needs a salt, and the system takes as long for 16 bytes as for 1,024.
 * Bytes handed out are wiped here, so that an erased salt remains nowhere.
 */
export function inStock(random: Random): Random {
  let stock: Uint8Array = new Uint8Array(0);
  return (length) => {
    if (length > stock.length) stock = random(Math.max(atOnce, length));
    const taken = new Uint8Array(stock.subarray(0, length));
    stock.fill(0, 0, length);
    stock = stock.subarray(length);
    return taken;
  };
}
