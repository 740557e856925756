import { fromBER, Integer, Sequence } from 'asn1js';

/** The group order of P-256 (FIPS 186-5, D.1.2.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The canonical form of an ECDSA signature. For each (r, s), (r, n - s) verifies too, so without it anybody with a sealed
 * file could make another valid one with other bytes and another hash. `der`: the signature as DER.
 */
export function withLowS(der: Uint8Array): Uint8Array {
  const { r, s } = numbersOf(der);
  if (s <= order / 2n) return der;
  return new Uint8Array(new Sequence({ value: [Integer.fromBigInt(r), Integer.fromBigInt(order - s)] }).toBER());
}

/** Whether a signature is in the form of `withLowS`. Throws when it is not a signature. */
export function hasLowS(der: Uint8Array): boolean {
  return numbersOf(der).s <= order / 2n;
}

function numbersOf(der: Uint8Array): { r: bigint; s: bigint } {
  const { result, offset } = fromBER(Uint8Array.from(der).buffer);
  const [r, s] = result instanceof Sequence ? result.valueBlock.value : [];
  if (offset !== der.length || !(r instanceof Integer) || !(s instanceof Integer)) throw new Error('not a signature');
  return { r: r.toBigInt(), s: s.toBigInt() };
}
