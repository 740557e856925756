import { head } from '../../db/log/log.ts';
import { RecordVerifier, rowBehind } from '../../db/log/verify/in-pieces.ts';
import { outsideHeads, type VerifyParts, verifyAndReport } from './verify-record.ts';

/** Rows that a start waits for: some half a second. The rest follows while the tablet is in use. */
export const mostBeforeFirstView = 20_000;
/** Rows, or kilobytes of papers, between two calls: whoever taps meanwhile waits for no more than some of their milliseconds. */
const mostAtATime = 500;

/**
 * Proves the record after each start, however long it is: the newest rows and the heads kept outside before anything is
 * shown, then everything from the first row on, in pieces between the calls. What an earlier start found is not relied on:
 * a record is changed while nobody looks.
 */
export class RunningVerification {
  readonly #parts: VerifyParts;
  #walk: RecordVerifier | null = null;
  #checked = 0;

  constructor(parts: VerifyParts) {
    this.#parts = parts;
  }

  /** Rows that were read since the last `begin`. */
  get checked(): number {
    return this.#checked + (this.#walk?.checked ?? 0);
  }

  get isUnderWay(): boolean {
    return this.#walk !== null;
  }

  /** With the store just opened. */
  begin(): void {
    const { store } = this.#parts.record;
    this.end();
    const newest = new RecordVerifier({ after: store.read((r) => rowBehind(r, mostBeforeFirstView)), shown: false });
    const found = this.#goOn(newest, mostBeforeFirstView + 1);
    this.#checked = newest.checked;
    if (found === 'fault') verifyAndReport(this.#parts, []);
    // A fault was looked for in the whole record by that. Of a short record every row was read: what is shown is left.
    else {
      const last = store.read(head);
      this.#walk = new RecordVerifier({ after: newest.checked > last.sequence ? last : null, shown: true });
    }
  }

  /** The next piece, between two calls. */
  goOn(): void {
    const walk = this.#walk;
    if (!walk) return;
    // Clear first, so that a piece that cannot be read is logged once.
    this.#walk = null;
    const found = this.#goOn(walk, mostAtATime);
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
