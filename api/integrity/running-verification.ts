import { head } from '../../db/log/log.ts';
import { RecordVerifier, rowBehind } from '../../db/log/verify/in-pieces.ts';
import type { AppError } from '../../domain/errors.ts';
import { asDamage } from '../tablet/store-damage.ts';
import { outsideHeads, type VerifyParts, verifyAndReport } from './verify-record.ts';

/** Rows verified before the first screen: about two weeks of one chair. The rest follows during use. */
export const mostBeforeFirstView = 2_000;
/** Rows, or kilobytes of papers, verified in one go: a few milliseconds. */
export const rowsAtATime = 100;
/** Between two calls as many of them as fit into this: a tap waits no longer than for this and one more. */
const mostMs = 15;
/** A megabyte: about two milliseconds. */
const pagesAtATime = 256;

/**
 * Verifies the record after each start, of any length: the newest rows and the outside heads before the first screen, then
 * the other pages of the file and everything from the first row, in parts between the calls. Earlier results are not trusted, because the file may have been
 * changed while the app was closed.
 */
export class RunningVerification {
  readonly #parts: VerifyParts;
  #walk: RecordVerifier | null = null;
  #checked = 0;
  #hasMorePages = false;
  #damage: AppError | null = null;

  constructor(parts: VerifyParts) {
    this.#parts = parts;
  }

  /** A page of the file that cannot be trusted, found since the last `begin`. */
  get damage(): AppError | null {
    return this.#damage;
  }

  /** Rows read since the last `begin`. */
  get checked(): number {
    return this.#checked + (this.#walk?.checked ?? 0);
  }

  get isUnderWay(): boolean {
    return this.#walk !== null || this.#hasMorePages;
  }

  /** Call it with the store just opened. */
  begin(): void {
    const { store } = this.#parts.record;
    this.end();
    this.#hasMorePages = true;
    const newest = new RecordVerifier({ after: store.read((r) => rowBehind(r, mostBeforeFirstView)), shown: false });
    const found = this.#goOn(newest, mostBeforeFirstView + 1);
    this.#checked = newest.checked;
    if (found === 'fault') verifyAndReport(this.#parts, []);
    // `verifyAndReport` has then verified the whole record. Without a fault the rest follows: of a short record only the
    // projections.
    else {
      const last = store.read(head);
      this.#walk = new RecordVerifier({ after: newest.checked > last.sequence ? last : null, shown: true });
    }
  }

  /** Verifies the next part, between two calls: first the pages of the file, which tell damage from a changed record. */
  goOn(): void {
    const until = performance.now() + mostMs;
    if (this.#hasMorePages) this.#goOnPages(until);
    else this.#goOnRows(until);
  }

  #goOnPages(until: number): void {
    const { store } = this.#parts.record;
    try {
      do this.#hasMorePages = store.verifyPages(pagesAtATime);
      while (this.#hasMorePages && performance.now() < until);
    } catch (error) {
      this.end();
      const damage = asDamage(error);
      if (!damage) throw error;
      this.#damage = damage;
    }
  }

  #goOnRows(until: number): void {
    const walk = this.#walk;
    if (!walk) return;
    // Clear first, so that an unreadable part is logged once.
    this.#walk = null;
    let found = this.#goOn(walk, rowsAtATime);
    while (found === 'more' && performance.now() < until) found = this.#goOn(walk, rowsAtATime);
    if (found === 'more') {
      this.#walk = walk;
      return;
    }
    this.#checked += walk.checked;
    walk.end();
    if (found === 'fault') verifyAndReport(this.#parts, []);
  }

  end(): void {
    this.#walk?.end();
    this.#walk = null;
    this.#checked = 0;
    this.#hasMorePages = false;
    this.#damage = null;
  }

  #goOn(walk: RecordVerifier, most: number): 'more' | 'sound' | 'fault' {
    const { record, dataDir } = this.#parts;
    const { store, key } = record;
    return store.read((r) => walk.goOn(r, most, () => outsideHeads(store, key, dataDir, [])));
  }
}
