/** One kind of fault, tried many times on real stores. */
export interface Trial {
  readonly name: string;
  /** How often a full run tries it. */
  readonly tries: number;
  run(tries: number): Promise<Outcome>;
}

export interface Outcome {
  readonly tried: number;
  readonly failed: number;
  /** The worst result in words: the first failure, or the slowest or narrowest success. */
  readonly worst: string;
}

/** Counts tries and keeps the first failure's message. */
export class Tally {
  #tried = 0;
  #failed = 0;
  #first = '';

  /** One try; `faults`: what went wrong in it. */
  count(faults: readonly string[]): void {
    this.#tried += 1;
    if (faults.length === 0) return;
    this.#failed += 1;
    if (this.#first === '') this.#first = faults.join('; ');
  }

  /** What is seen after several tries: it counts as the last one's. */
  add(faults: readonly string[]): void {
    if (faults.length === 0) return;
    this.#failed += 1;
    if (this.#first === '') this.#first = faults.join('; ');
  }

  get tried(): number {
    return this.#tried;
  }

  outcome(whenAllWell: string): Outcome {
    return { tried: this.#tried, failed: this.#failed, worst: this.#failed === 0 ? whenAllWell : this.#first };
  }
}

/** Repeatable numbers from 0 to 1 (mulberry32), so that a failure can be reproduced. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
