import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { hashOfFile } from '../../db/backup/manifest.ts';
import { syncFolder, writeSynced } from '../../db/file/durable-file.ts';
import { isTaken } from '../../db/file/outside.ts';
import { AppError } from '../../domain/errors.ts';

const partialEnding = '.partial';
const longestName = 60;

/** A folder that is there as a whole or not at all: its files are written under a partial name, synced, read back, renamed. */
export class WholeFolder {
  readonly #place: string;
  readonly #name: string;
  readonly #partial: string;
  readonly #folders = new Set<string>();

  /** Throws `export-failed` when the place cannot be written to. */
  constructor(place: string, name: string) {
    this.#place = place;
    this.#name = freeName(place, plainName(name));
    this.#partial = join(place, this.#name + partialEnding);
    this.#trying(() => {
      mkdirSync(place, { recursive: true, mode: 0o700 });
      rmSync(this.#partial, { recursive: true, force: true });
      // Not `recursive`: what somebody laid there meanwhile is not taken for ours.
      mkdirSync(this.#partial, { mode: 0o700 });
    });
  }

  /** `name` may lie in one folder below: "papers/….pdf". Both parts must be plain names. */
  put(name: string, bytes: Uint8Array): void {
    this.putAll(name, [bytes]);
  }

  /** For what is too long to be held in memory as a whole. */
  putAll(name: string, parts: Iterable<Uint8Array>): void {
    const file = join(this.#partial, name);
    this.#trying(() => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      this.#folders.add(dirname(file));
      const hash = createHash('sha256');
      writeSynced(file, hashed(parts, hash), 'wx');
      if (hashOfFile(file) !== hash.digest('hex')) throw new Error('the place gave back other bytes than were written');
    });
  }

  /** Gives the folder its name, which is returned. */
  finish(): string {
    this.#trying(() => {
      for (const folder of [...this.#folders, this.#partial]) sync(folder);
      renameSync(this.#partial, join(this.#place, this.#name));
      sync(this.#place);
    });
    return this.#name;
  }

  discard(): void {
    // The first failure is the one to tell of; a stick that is gone cannot be tidied either.
    try {
      rmSync(this.#partial, { recursive: true, force: true });
    } catch {}
  }

  #trying(work: () => void): void {
    try {
      work();
    } catch (error) {
      const code = codeOf(error);
      throw new AppError(
        'export-failed',
        { why: code === 'ENOSPC' ? 'full' : 'unwritable' },
        `export failed: ${code}`,
        { cause: error },
      );
    }
  }
}

/** Whether `place` is the data folder or lies in it, whatever links lead there. It need not exist yet. */
export function isWithin(place: string, dataDir: string): boolean {
  return `${real(resolve(place))}${sep}`.startsWith(`${real(resolve(dataDir))}${sep}`);
}

/** Without links, as far down as there is anything. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}

/** As a file may be called on every system; sticks are FAT. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return (
    [...plain]
      .slice(0, longestName)
      .join('')
      .replace(/^\.+|[. ]+$/g, '') || 'unnamed'
  );
}

function freeName(place: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? name : `${name} (${copy})`;
    if (!isTaken(join(place, free))) return free;
  }
}

/** The same parts, each counted into the hash as it goes by. */
function* hashed(parts: Iterable<Uint8Array>, hash: Hash): Iterable<Uint8Array> {
  for (const bytes of parts) {
    hash.update(bytes);
    yield bytes;
  }
}

function sync(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    // Drivers of sticks' file systems may not know how to sync a folder; the files themselves are synced.
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
