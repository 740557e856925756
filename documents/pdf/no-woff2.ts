/**
 * Stands in the hosts' bundles for the decoder of compressed web fonts that fontkit brings: our fonts are all TTF, and its tables
 * are half of what the first paper would load.
 */
export default function decompress(): never {
  throw new Error('web fonts are not read here');
}
