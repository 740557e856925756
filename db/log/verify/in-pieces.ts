import { z } from 'zod';
import { Sha256 } from '../../../domain/ids.ts';
import { type ReadHandle, row } from '../../file/handles.ts';
import type { HeadAnchor } from '../../vault/anchor.ts';
import { head } from '../log.ts';
import type { Head } from '../types.ts';
import { ChainVerifier } from './chain.ts';
import { ProjectionVerifier } from './projections.ts';
import { brokenSeal, headFault } from './record.ts';

/** Heads kept outside the record; `missing` when there have to be some beside the keys and are none that can be believed. */
export interface OutsideHeads {
  readonly anchors: readonly HeadAnchor[];
  readonly missing: boolean;
}

/**
 * Proves a record piece by piece: the chain, the heads that sealed papers name, the heads kept outside, and in the end what
 * the tablet shows of it. It only finds out that something is wrong; `verifyRecord` then says what, and where.
 */
export class RecordVerifier {
  readonly #chain: ChainVerifier;
  readonly #shown: ProjectionVerifier | null;
  #isChainSound = false;
  #checked = 0;

  /**
   * The whole record, or only what comes behind a row whose hash is taken as it stands. `shown` asks for lists, details and
   * papers too, always all of them; then `end` has to be called.
   */
  constructor({ after = null, shown }: { readonly after?: Head | null; readonly shown: boolean }) {
    this.#chain = new ChainVerifier(after);
    this.#shown = shown ? new ProjectionVerifier() : null;
  }

  /** Lets go of what is held in memory for the comparison. */
  end(): void {
    this.#shown?.end();
  }

  /** How many rows were read so far. */
  get checked(): number {
    return this.#checked;
  }

  /** The next `most` rows; the heads are asked for when the last row is reached. */
  goOn(r: ReadHandle, most: number, outside: () => OutsideHeads): 'more' | 'sound' | 'fault' {
    if (this.#isChainSound) return this.#goOnShown(r, most);
    const before = this.#chain.last;
    const verdict = this.#chain.goOn(r, most);
    const { last } = this.#chain;
    this.#checked += last - before;
    if (verdict?.ok === false || brokenSeal(r, before, last) !== null) return 'fault';
    if (!verdict) return 'more';
    const { anchors, missing } = outside();
    const inOrder = [...anchors].sort((a, b) => a.sequence - b.sequence);
    if (missing || headFault(r, inOrder)) return 'fault';
    this.#isChainSound = true;
    return this.#shown ? 'more' : 'sound';
  }

  #goOnShown(r: ReadHandle, most: number): 'more' | 'sound' | 'fault' {
    const found = this.#shown?.goOn(r, most) ?? 'sound';
    return typeof found === 'string' ? found : 'fault';
  }
}

/** The row that the newest `most` rows follow; null when there are no more than that. */
export function rowBehind(r: ReadHandle, most: number): Head | null {
  const behind = z.object({ sequence: z.number().int(), hash: Sha256 });
  return row(r, 'SELECT sequence, hash FROM event WHERE sequence = ?', behind, head(r).sequence - most);
}
