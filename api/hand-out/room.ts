import { statfs } from 'node:fs/promises';
import { AppError } from '../../domain/errors.ts';

/** Bytes that are free at a place; null where it does not say. */
export async function freeAt(path: string | null): Promise<number | null> {
  if (path === null) return null;
  const found = await statfs(path).catch(() => null);
  return found && found.bavail * found.bsize;
}

/** Throws `export-failed` where so many bytes do not fit: asked before anything is written or recorded. */
export async function needRoom(path: string, bytes: number): Promise<void> {
  const free = await freeAt(path);
  if (free !== null && free < bytes) throw new AppError('export-failed', { why: 'full' }, 'less room than it needs');
}
