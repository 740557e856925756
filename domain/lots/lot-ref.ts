import { z } from 'zod';
import { Line, OptionalLine } from '../text.ts';
import { LotKind } from '../visit/types.ts';

/** Which lot is meant, in anybody's spelling of its package. */
export const LotRef = z.strictObject({ kind: LotKind, maker: OptionalLine, lot: Line });
export type LotRef = z.infer<typeof LotRef>;

/** What makes two spellings one lot. */
export interface LotKey {
  readonly kind: LotRef['kind'];
  readonly number: string;
  /** Empty where nobody wrote the maker down. */
  readonly maker: string;
}

/**
 * Spaces, dashes and capitals are how somebody typed it: "sg b0417" is SG-B0417. A number without a letter or a digit stays as it is.
 */
export function lotKey({ kind, maker, lot }: LotRef): LotKey {
  return { kind, number: lotNumberKey(lot), maker: plain(maker) };
}

export function lotNumberKey(lot: string): string {
  return plain(lot) || lot.normalize('NFKC').trim();
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
