import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolderAside, writeSyncedAside } from '../../db/file/durable-file.ts';
import { hashOutside } from '../../db/file/outside-aside.ts';
import { type Bagged, type BagInfo, bagManifest, bagTags, tagManifest } from '../../documents/hand-out/bag.ts';
import { english } from '../../documents/words/languages.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { exportFailed, freeName, plainName } from '../readable/folder.ts';

const newFile = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

export interface BagMade {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifest: Sha256;
}

/** Bags that are being written: another of the same name at the same moment takes a name of its own. */
const written = new Set<string>();

/** A BagIt folder at a place that others control, there as a whole or not at all: written under a partial name, synced, read back, renamed. */
export class BagFolder {
  readonly #place: string;
  readonly #name: string;
  readonly #partial: string;
  readonly #folders = new Set<string>();
  readonly #payload: Bagged[] = [];

  private constructor(place: string, name: string) {
    const partialOf = (free: string) => join(place, `${free}.partial`);
    this.#place = place;
    this.#name = freeName(place, plainName(name), (free) => written.has(partialOf(free)));
    this.#partial = partialOf(this.#name);
  }

  /** Throws `export-failed` when the place is not writable. */
  static async begin(place: string, name: string): Promise<BagFolder> {
    const bag = new BagFolder(place, name);
    written.add(bag.#partial);
    try {
      await trying(async () => {
        await mkdir(place, { recursive: true, mode: 0o700 });
        await rm(bag.#partial, { recursive: true, force: true });
        await removeLeft(place);
        // Not `recursive`: a folder that somebody created meanwhile must not be taken for ours.
        await mkdir(bag.#partial, { mode: 0o700 });
      });
    } catch (error) {
      written.delete(bag.#partial);
      throw error;
    }
    return bag;
  }

  /** `name` is relative to the payload, and each part of it a plain name. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const sha256 = await this.#write(join('data', name), bytes);
    this.#payload.push({ name, sha256, bytes: bytes.length });
  }

  /** Writes what makes it a bag, lets `noted` record it, and renames it to its final name: what bears that name is on record. */
  async finish(info: BagInfo, noted: (made: BagMade) => void): Promise<BagMade> {
    const manifest = bagManifest(this.#payload);
    const named = { 'manifest-sha256.txt': manifest, ...bagTags(this.#payload, info) };
    const tags: { name: string; sha256: Sha256 }[] = [];
    for (const [name, text] of Object.entries(named))
      tags.push({ name, sha256: await this.#write(name, Buffer.from(text)) });
    await this.#write('tagmanifest-sha256.txt', Buffer.from(tagManifest(tags)));
    const bytes = this.#payload.reduce((sum, file) => sum + file.bytes, 0);
    const hash = tags.find(({ name }) => name === 'manifest-sha256.txt')?.sha256;
    if (!hash) throw new Error('a bag without a manifest');
    const made = { folder: this.#name, files: this.#payload.length, bytes, manifest: hash };
    await trying(async () => {
      for (const folder of [...this.#folders, this.#partial]) await sync(folder);
    });
    noted(made);
    await trying(async () => {
      await rename(this.#partial, join(this.#place, this.#name));
      await sync(this.#place);
    });
    written.delete(this.#partial);
    return made;
  }

  async discard(): Promise<void> {
    // Report the first failure. Cleaning up fails too when the stick was removed.
    await rm(this.#partial, { recursive: true, force: true }).catch(() => undefined);
    written.delete(this.#partial);
  }

  async #write(name: string, bytes: Uint8Array): Promise<Sha256> {
    const file = join(this.#partial, name);
    return trying(async () => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      this.#folders.add(dirname(file));
      await writeSyncedAside(file, bytes, newFile);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const found = await hashOutside(file, bytes.length);
      if (found !== hash) throw new Error('the place gave back other bytes than were written');
      return found;
    });
  }
}

async function trying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : exportFailed(error);
  }
}

async function sync(folder: string): Promise<void> {
  try {
    await syncFolderAside(folder);
  } catch (error) {
    // Some file systems of sticks cannot sync a folder; the files themselves are synced.
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
  }
}

const { folder, folderOfAll } = english.words.handOut;
const dated = /^\d{4}-\d{2}-\d{2}/;

/** A folder of ours that is not whole, whenever it was begun. */
const isLeft = (name: string): boolean =>
  name.endsWith('.partial') && [folder, folderOfAll].some((of) => name.replace(dated, '').startsWith(of('', '')));

/** Removes what a power cut or a stick that was pulled out left of earlier ones: records of clients that nobody handed out. */
async function removeLeft(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const left = join(place, name);
    if (isLeft(name) && !written.has(left)) await rm(left, { recursive: true, force: true });
  }
}
