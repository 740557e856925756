import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolderAside } from '../../db/file/durable-file.ts';
import { english } from '../../documents/words/languages.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
import { exportFailed, freeName, plainName } from '../readable/folder.ts';

/** Partial names of what is being written: another of the same name at the same moment takes a name of its own. */
const promised = new Set<string>();

/** A free name at a place that others control, kept for one hand-out until that is whole there. */
export class PromisedName {
  readonly place: string;
  readonly name: string;
  /** Where it is written, until it is whole. */
  readonly partial: string;

  private constructor(place: string, name: string, ending: string) {
    const partialOf = (free: string) => join(place, `${free}.partial`);
    this.place = place;
    this.name = freeName(place, name, { ending, promised: (free) => promised.has(partialOf(free)) });
    this.partial = partialOf(this.name);
    promised.add(this.partial);
  }

  /** Also removes what earlier ones left there. `ending`: ".zip". Throws `export-failed` when the place is not writable. */
  static async take(place: string, name: string, ending = ''): Promise<PromisedName> {
    const taken = new PromisedName(place, plainName(name), ending);
    try {
      await trying(async () => {
        await mkdir(place, { recursive: true, mode: 0o700 });
        await rm(taken.partial, { recursive: true, force: true });
        await removeLeft(place);
      });
    } catch (error) {
      taken.giveUp();
      throw error;
    }
    return taken;
  }

  /** What is whole gets its name. Throws `export-failed`. */
  async bear(): Promise<void> {
    await trying(async () => {
      await rename(this.partial, join(this.place, this.name));
      await syncOutside(this.place);
    });
    this.giveUp();
  }

  /** Takes away what was written. Never rejects: it fails, too, where the stick was pulled out. */
  async discard(): Promise<void> {
    await rm(this.partial, { recursive: true, force: true }).catch(() => undefined);
    this.giveUp();
  }

  giveUp(): void {
    promised.delete(this.partial);
  }
}

export async function trying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : exportFailed(error);
  }
}

export async function syncOutside(folder: string): Promise<void> {
  try {
    await syncFolderAside(folder);
  } catch (error) {
    // Some file systems of sticks cannot sync a folder; the files themselves are synced.
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
  }
}

const { folder, folderOfAll } = english.words.handOutNames;
const dated = /^\d{4}-\d{2}-\d{2}/;

/** Something of ours that is not whole, whenever it was begun. */
const isLeft = (name: string): boolean =>
  name.endsWith('.partial') && [folder, folderOfAll].some((of) => name.replace(dated, '').startsWith(of('', '')));

/** Removes what a power cut or a stick that was pulled out left of earlier ones: records of clients that nobody handed out. */
async function removeLeft(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const left = join(place, name);
    if (isLeft(name) && !promised.has(left)) await rm(left, { recursive: true, force: true });
  }
}
