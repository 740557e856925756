import { randomInt } from 'node:crypto';
import { basename } from 'node:path';
import { type Archive, openedPart, partNameOf, type Spine, spineRows } from './archive.ts';
import type { Part } from './shape.ts';

/** So much of what was written before is read again at each backup, each time from where the last one ended. */
const mostBytes = 4 * 1024 * 1024;
const mostFiles = 24;

/** Where the next reading begins, by the archive's folder name; after a start of the program anywhere. */
const cursors = new Map<string, number>();

export interface Torn {
  readonly spines: ReadonlySet<Spine>;
  /** Names. */
  readonly parts: ReadonlySet<string>;
}

/**
 * Reads a bounded piece of an archive again, whole files at a time, so that damage to old files is found within weeks and made
 * good while the record is still there. Sizes are compared at every backup; this is for bytes that changed in place.
 */
export async function tornAmong(archive: Archive, cover: readonly Spine[]): Promise<Torn> {
  const torn = { spines: new Set<Spine>(), parts: new Set<string>() };
  const count = cover.reduce((sum, { parts }) => sum + 1 + parts.length, 0);
  if (count === 0) return torn;
  let at = (cursors.get(basename(archive.folder)) ?? randomInt(count)) % count;
  let bytes = 0;
  for (let files = 0; files < Math.min(mostFiles, count) && bytes < mostBytes; files++) {
    const one = fileAt(cover, at);
    if (one && 'name' in one) {
      if (!(await spineRows(archive, one))) torn.spines.add(one);
    } else if (one) {
      bytes += one.bytes;
      // A part that is missing is found by its size; an erased client's is missing for good.
      const read = await openedPart(archive, one);
      if (!read) torn.parts.add(partNameOf(archive.keys, one));
    }
    at = (at + 1) % count;
  }
  cursors.set(basename(archive.folder), at);
  return torn;
}

/** Counted through: a spine, then the parts that it names. */
function fileAt(cover: readonly Spine[], at: number): Spine | Part | undefined {
  let left = at;
  for (const spine of cover) {
    if (left === 0) return spine;
    if (left <= spine.parts.length) return spine.parts[left - 1];
    left -= spine.parts.length + 1;
  }
  return undefined;
}
