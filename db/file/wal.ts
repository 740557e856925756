import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder, writeSynced } from './durable-file.ts';
import { pageSize } from './pages.ts';
import { isBigEndian, walChecksum } from './wal-checksum.ts';

const headerBytes = 32;
const frameHeaderBytes = 24;

export interface WalFrames {
  readonly bytes: Buffer;
  /** Frames of the log's present round, from its start. */
  readonly frames: number;
  /** Numbers (from 1) of those that end a transaction. */
  readonly commits: readonly number[];
  /** False when the header of the whole log was hit: SQLite would pass over everything in it without a word. */
  readonly headerHolds: boolean;
}

/** What the headers in a write-ahead log say, whether or not the pages behind them hold; null without a log. */
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
    // Frames of an earlier round lie behind the present one. A frame of this round whose salts were hit is passed over
    // too, and shows by the commits that follow it.
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) continue;
    last = number;
    if (bytes.readUInt32BE(at + 4) !== 0) commits.push(number);
  }
  return { bytes, frames: last, commits, headerHolds: headerHolds(bytes) };
}

/**
 * Whether SQLite, which took the first `taken` frames, passed over a transaction that had been synced. Each commit is
 * synced before the next one begins, so a power cut can only tear what follows the last commit that something came
 * after. A torn last transaction was never acknowledged and is no damage.
 */
export function lostSyncedFrames({ frames, commits, headerHolds }: WalFrames, taken: number): boolean {
  return !headerHolds || commits.some((commit) => commit > taken && commit < frames);
}

/** Where the log's bytes are kept when it holds steps that SQLite passed over. A store beside it is not opened. */
export const damagedWal = (file: string): string => `${file}-wal.damaged`;

/** Puts the log's bytes beside the store, durably: SQLite folds in what it can read, and removes the log when it closes. */
export function keepWal(file: string, { bytes }: WalFrames): void {
  writeSynced(damagedWal(file), [bytes]);
  syncFolder(dirname(file));
}

/** A header that was never written is all zeros; any other one carries a checksum over its first 24 bytes. */
function headerHolds(bytes: Buffer): boolean {
  const header = bytes.subarray(0, headerBytes);
  if (header.every((byte) => byte === 0)) return true;
  const [first, second] = walChecksum(header.subarray(0, 24), [0, 0], isBigEndian(header));
  return header.readUInt32BE(24) === first && header.readUInt32BE(28) === second;
}
