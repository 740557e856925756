import type { Place } from '../domain/chairs/place.ts';
import { type ChairKeys, type EpochKeys, epochKeys, tagKey } from './keys.ts';

/** What makes a tablet a chair of a record: its own keys, the roots of each key epoch, and whose signature to believe. */
export interface Membership {
  readonly chair: string;
  readonly circle: string;
  readonly keys: ChairKeys;
  /** By key epoch, from 1. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
  /** Public keys that sign, by chair. */
  readonly signKeys: ReadonlyMap<string, Buffer>;
  /** Of these, the chairs that may add others: only they give root keys. */
  readonly givers: ReadonlySet<string>;
  /** Those that might, and were removed. */
  readonly formerGivers: ReadonlySet<string>;
  /** Of each removed chair, the last row that is believed; null when it had written nothing. */
  readonly until: ReadonlyMap<string, Place | null>;
}

/** Keys that are worked out once. Throws when the first root is missing. */
export class CircleKeys {
  readonly tags: Buffer;
  readonly newestEpoch: number;
  readonly #roots: ReadonlyMap<number, Uint8Array>;
  readonly #epochs = new Map<number, EpochKeys>();

  constructor({ roots }: Pick<Membership, 'roots'>) {
    const first = roots.get(1);
    if (!first) throw new Error('the first root key is missing');
    this.tags = tagKey(first);
    this.#roots = roots;
    this.newestEpoch = Math.max(...roots.keys());
  }

  /** Null for an epoch whose key has not come yet. */
  of(epoch: number): EpochKeys | null {
    const root = this.#roots.get(epoch);
    if (!root) return null;
    const known = this.#epochs.get(epoch) ?? epochKeys(root);
    this.#epochs.set(epoch, known);
    return known;
  }
}
