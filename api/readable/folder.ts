import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { hashOfFile } from '../../db/backup/manifest.ts';
import { syncFolder, writeSynced } from '../../db/file/durable-file.ts';
import { isTaken } from '../../db/file/outside.ts';
import { AppError, systemCode } from '../../domain/errors.ts';

const partialEnding = '.partial';
const longestName = 60;

/** A folder that exists completely or not at all: its files are written under a partial name, synced, read back, renamed. */
export class WholeFolder {
  readonly #place: string;
  readonly #name: string;
  readonly #partial: string;
  readonly #folders = new Set<string>();

  /** Throws `export-failed` when the place is not writable. */
  constructor(place: string, name: string) {
    this.#place = place;
    this.#name = freeName(place, plainName(name));
    this.#partial = join(place, this.#name + partialEnding);
    this.#trying(() => {
      mkdirSync(place, { recursive: true, mode: 0o700 });
      rmSync(this.#partial, { recursive: true, force: true });
      // Not `recursive`: a folder that somebody created meanwhile must not be taken for ours.
      mkdirSync(this.#partial, { mode: 0o700 });
    });
  }

  /** `name` may be one folder deeper: "papers/….pdf". Both parts must be plain names. */
  put(name: string, bytes: Uint8Array): void {
    this.putAll(name, [bytes]);
  }

  /** For content too long for memory. */
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

  /** Renames the folder to its final name, which is returned. */
  finish(): string {
    this.#trying(() => {
      for (const folder of [...this.#folders, this.#partial]) sync(folder);
      renameSync(this.#partial, join(this.#place, this.#name));
      sync(this.#place);
    });
    return this.#name;
  }

  discard(): void {
    // Report the first failure. Cleaning up fails too when the stick was removed.
    try {
      rmSync(this.#partial, { recursive: true, force: true });
    } catch {}
  }

  #trying(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw exportFailed(error);
    }
  }
}

/** What a place's own error is to a person. */
export function exportFailed(error: unknown): AppError {
  const code = systemCode(error);
  const why = code === 'ENOSPC' ? 'full' : code === 'EFBIG' ? 'too-large' : 'unwritable';
  return new AppError('export-failed', { why }, `export failed: ${code}`, { cause: error });
}

/** Whether `place` is the data folder or inside it, through any links. It need not exist yet. */
export function isWithin(place: string, dataDir: string): boolean {
  return `${real(resolve(place))}${sep}`.startsWith(`${real(resolve(dataDir))}${sep}`);
}

/** Resolves links as far as the path exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}

/** A file name that is valid on every system; sticks use FAT. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return withoutOuterDots([...plain].slice(0, longestName).join('')) || 'unnamed';
}

/** A name that begins with a dot is hidden, and some systems drop dots and spaces at its end. */
function withoutOuterDots(name: string): string {
  let start = 0;
  while (name.charAt(start) === '.') start++;
  let end = name.length;
  while (end > start && (name.charAt(end - 1) === '.' || name.charAt(end - 1) === ' ')) end--;
  return name.slice(start, end);
}

/** A name that nothing has there yet, and that nobody else is about to give: `promised`. `ending`: stands last, as in "a (2).zip". */
export function freeName(
  place: string,
  name: string,
  {
    ending = '',
    promised = () => false,
  }: { readonly ending?: string; readonly promised?: (name: string) => boolean } = {},
): string {
  for (let copy = 1; ; copy += 1) {
    const free = `${copy === 1 ? name : `${name} (${copy})`}${ending}`;
    if (!isTaken(join(place, free)) && !promised(free)) return free;
  }
}

/** Passes the parts through and adds each to the hash. */
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
    // Some file systems of sticks cannot sync a folder; the files themselves are synced.
    if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw error;
  }
}
