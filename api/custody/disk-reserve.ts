import { existsSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeSynced } from '../../db/file/durable-file.ts';

const usualBytes = 8 * 1024 * 1024;
/** Made only where there is this many times more room: the reserve must not be what fills the disk. */
const roomNeeded = 8;

/**
 * A file that only takes up room. When the disk is full it is given up, so that the step under way, the seal and the lock
 * can still be saved while somebody makes room; then it is laid down again.
 */
export class DiskReserve {
  readonly #file: string;
  readonly #dir: string;
  readonly #bytes: number;
  #givenUp = false;

  constructor(dir: string, bytes = usualBytes) {
    this.#dir = dir;
    this.#bytes = bytes;
    // The name that tablets in use have it under.
    this.#file = join(dir, 'ballast.bin');
  }

  /** True from the moment the reserve was given up until it is whole again. */
  get isLow(): boolean {
    return this.#givenUp;
  }

  /** After a step that was not saved. Returns whether there was a reserve to give. */
  giveUp(): boolean {
    this.#givenUp = true;
    if (!existsSync(this.#file)) return false;
    rmSync(this.#file, { force: true });
    return true;
  }

  /** Lays the reserve down when it is missing and there is plenty of room. A disk that refuses is asked again later. */
  keep(): void {
    if (statSync(this.#file, { throwIfNoEntry: false })?.size === this.#bytes) {
      this.#givenUp = false;
      return;
    }
    const { bavail, bsize } = statfsSync(this.#dir);
    if (bavail * bsize < this.#bytes * roomNeeded) {
      this.#givenUp = true;
      return;
    }
    try {
      writeSynced(this.#file, blocks(this.#bytes));
      this.#givenUp = false;
    } catch {
      // Delete a partial reserve; the next look tries again.
      rmSync(this.#file, { force: true });
      this.#givenUp = true;
    }
  }
}

/** Not zeros: a file system may keep those without taking any room. */
function* blocks(bytes: number): Iterable<Uint8Array> {
  const block = Buffer.alloc(1024 * 1024, 0xa5);
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}
