import { existsSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeSynced } from '../../db/file/durable-file.ts';

const usualBytes = 8 * 1024 * 1024;
/** Create the reserve only with this many times its size free, so that it does not fill the disk itself. */
const roomNeeded = 8;

/**
 * A file that reserves disk space. When the disk is full it is deleted, so that the current step, the seal and the lock can
 * still be saved while somebody frees space; then it is created again.
 */
export class DiskReserve {
  readonly #file: string;
  readonly #dir: string;
  readonly #bytes: number;
  #givenUp = false;

  constructor(dir: string, bytes = usualBytes) {
    this.#dir = dir;
    this.#bytes = bytes;
    // Tablets in use already have it under this name.
    this.#file = join(dir, 'ballast.bin');
  }

  /** True from the deletion of the reserve until it is whole again. */
  get isLow(): boolean {
    return this.#givenUp;
  }

  /** Call after a step that was not saved. Returns whether there was a reserve to delete. */
  giveUp(): boolean {
    this.#givenUp = true;
    if (!existsSync(this.#file)) return false;
    rmSync(this.#file, { force: true });
    return true;
  }

  /** Creates a missing reserve when there is plenty of space. On a disk that refuses, retries later. */
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
      // Delete a partial reserve; retry at the next tick.
      rmSync(this.#file, { force: true });
      this.#givenUp = true;
    }
  }
}

/** Random bytes, because a file system may store zeros without using space. */
function* blocks(bytes: number): Iterable<Uint8Array> {
  const block = Buffer.alloc(1024 * 1024, 0xa5);
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
}
