import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder, writeSynced } from './durable-file.ts';
import { pageSize } from './pages.ts';
import { isBigEndian, walChecksum } from './wal-checksum.ts';

const headerBytes = 32;
const frameHeaderBytes = 24;

export interface WalFrames {
  readonly bytes: Buffer;
  /** Frames since the log was last restarted. */
  readonly frames: number;
  /** Numbers (from 1) of the frames that end a transaction. */
  readonly commits: readonly number[];
  /** False when the log's header is damaged: SQLite would then ignore the whole log silently. */
  readonly headerHolds: boolean;
}

/** Reads the frame headers of a write-ahead log, whether or not their pages verify; null without a log. */
export function readWal(file: string): WalFrames | null {
  const wal = `${file}-wal`;
  if (!existsSync(wal)) return null;
  const bytes = readFileSync(wal);
  if (bytes.length < headerBytes) return null;
  const salts = bytes.subarray(16, 24);
  const commits: number[] = [];
  let last = 0;
  const size = frameHeaderBytes + pageSize;
  for (let number = 1; headerBytes + number * size <= bytes.length; number++) {
    const at = headerBytes + (number - 1) * size;
    // Frames from before the restart follow the present ones. A present frame with damaged salts is skipped too; later
    // commits reveal it.
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) continue;
    last = number;
    if (bytes.readUInt32BE(at + 4) !== 0) commits.push(number);
  }
  return { bytes, frames: last, commits, headerHolds: headerHolds(bytes) };
}

/**
 * Returns whether SQLite, which accepted the first `taken` frames, skipped a transaction that had been synced. Each commit is
 * synced before the next begins, so a power cut can only tear the last one. A torn last transaction was never acknowledged
 * and is not damage.
 */
export function lostSyncedFrames({ frames, commits, headerHolds }: WalFrames, taken: number): boolean {
  return !headerHolds || commits.some((commit) => commit > taken && commit < frames);
}

/** Where a log is copied to when SQLite skipped steps in it. A store beside such a file is not opened. */
export const damagedWal = (file: string): string => `${file}-wal.damaged`;

/** Copies the log beside the store, durably: SQLite folds in what it can read, and removes the log when it closes. */
export function keepWal(file: string, { bytes }: WalFrames): void {
  writeSynced(damagedWal(file), [bytes]);
  syncFolder(dirname(file));
}

/** A header that was never written is all zeros; any other carries a checksum over its first 24 bytes. */
function headerHolds(bytes: Buffer): boolean {
  const header = bytes.subarray(0, headerBytes);
  if (header.every((byte) => byte === 0)) return true;
  const [first, second] = walChecksum(header.subarray(0, 24), [0, 0], isBigEndian(header));
  return header.readUInt32BE(24) === first && header.readUInt32BE(28) === second;
}
