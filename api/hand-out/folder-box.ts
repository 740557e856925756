import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeSyncedAside } from '../../db/file/durable-file.ts';
import { hashOutside } from '../../db/file/outside-aside.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { type Box, newFile, otherBytes } from './box.ts';
import { PromisedName, syncOutside, trying } from './promised-name.ts';

/** A folder: written under a partial name, each file synced and read back, then renamed. */
export class FolderBox implements Box {
  readonly #at: PromisedName;
  readonly #folders = new Set<string>();

  private constructor(at: PromisedName) {
    this.#at = at;
  }

  /** Throws `export-failed` when the place is not writable. */
  static async begin(place: string, name: string): Promise<FolderBox> {
    const at = await PromisedName.take(place, name);
    try {
      // Not `recursive`: a folder that somebody created meanwhile must not be taken for ours.
      await trying(() => mkdir(at.partial, { mode: 0o700 }));
    } catch (error) {
      at.giveUp();
      throw error;
    }
    return new FolderBox(at);
  }

  get name(): string {
    return this.#at.name;
  }

  put(name: string, bytes: Uint8Array): Promise<Sha256> {
    const file = join(this.#at.partial, ...name.split('/'));
    return trying(async () => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      this.#folders.add(dirname(file));
      await writeSyncedAside(file, bytes, newFile);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const found = await hashOutside(file, bytes.length);
      if (found !== hash) throw otherBytes();
      return found;
    });
  }

  settle(): Promise<void> {
    return trying(async () => {
      for (const folder of [...this.#folders, this.#at.partial]) await syncOutside(folder);
    });
  }

  show(): Promise<void> {
    return this.#at.bear();
  }

  discard(): Promise<void> {
    return this.#at.discard();
  }
}
