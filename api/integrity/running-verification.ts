import { head } from '../../db/log/log.ts';
import { RecordVerifier, rowBehind } from '../../db/log/verify/in-pieces.ts';
import { outsideHeads, type VerifyParts, verifyAndReport } from './verify-record.ts';

/** Rows verified before the first screen: about half a second. The rest follows during use. */
export const mostBeforeFirstView = 20_000;
/** Rows, or kilobytes of papers, verified in one go: a few milliseconds. */
export const rowsAtATime = 100;
/** Between two calls as many of them as fit into this: a tap waits no longer than for this and one more. */
const mostMs = 15;

/**
 * Verifies the record after each start, of any length: the newest rows and the outside heads before the first screen, then
 * everything from the first row, in parts between the calls. Earlier results are not trusted, because the file may have been
 * changed while the app was closed.
 */
export class RunningVerification {
  readonly #parts: VerifyParts;
  #walk: RecordVerifier | null = null;
  #checked = 0;

  constructor(parts: VerifyParts) {
    this.#parts = parts;
  }

  /** Rows read since the last `begin`. */
  get checked(): number {
    return this.#checked + (this.#walk?.checked ?? 0);
  }

  get isUnderWay(): boolean {
    return this.#walk !== null;
  }

  /** Call it with the store just opened. */
  begin(): void {
    const { store } = this.#parts.record;
    this.end();
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

  /** Verifies the next part, between two calls. */
  goOn(): void {
    const walk = this.#walk;
    if (!walk) return;
    // Clear first, so that an unreadable part is logged once.
    this.#walk = null;
    const until = performance.now() + mostMs;
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
  }

  #goOn(walk: RecordVerifier, most: number): 'more' | 'sound' | 'fault' {
    const { record, dataDir } = this.#parts;
    const { store, key } = record;
    return store.read((r) => walk.goOn(r, most, () => outsideHeads(store, key, dataDir, [])));
  }
}
