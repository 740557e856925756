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
 * Verifies a record in parts: the chain, the heads named on sealed papers, the heads stored outside, and last the
 * projections. It only finds that something is wrong; `verifyRecord` then tells what and where.
 */
export class RecordVerifier {
  readonly #chain: ChainVerifier;
  readonly #shown: ProjectionVerifier | null;
  #isChainSound = false;
  #checked = 0;

  /**
   * Verifies the whole record, or only what follows a trusted row. `shown` also verifies all projections and papers; call
   * `end` afterwards.
   */
  constructor({ after = null, shown }: { readonly after?: Head | null; readonly shown: boolean }) {
    this.#chain = new ChainVerifier(after);
    this.#shown = shown ? new ProjectionVerifier() : null;
  }

  /** Frees the in-memory copy that projections are compared with. */
  end(): void {
    this.#shown?.end();
  }

  /** Number of rows read so far. */
  get checked(): number {
    return this.#checked;
  }

  /** What the next part is about: rows and lists, or stored files. */
  get part(): 'rows' | 'files' {
    return this.#isChainSound && this.#shown?.isAtFiles ? 'files' : 'rows';
  }

  /** Bytes of stored files read so far. */
  get fileBytes(): number {
    return this.#shown?.fileBytes ?? 0;
  }

  /** Verifies the next `most` rows; `anchors` is called when the last row is reached. */
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

/** The row before the newest `most` rows; null when there are no more than that. */
export function rowBehind(r: ReadHandle, most: number): Head | null {
  const behind = z.object({ sequence: z.number().int(), hash: Sha256 });
  return row(r, 'SELECT sequence, hash FROM event WHERE sequence = ?', behind, head(r).sequence - most);
}
