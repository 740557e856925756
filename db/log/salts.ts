import type { Random } from './types.ts';

const atOnce = 1024;

/**
 * Takes a kilobyte at a time: each step needs a salt, and the system's generator takes as long for 16 bytes as for 1,024.
 * What was handed out is wiped here, so that an erased salt is nowhere.
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
