import { fstatSync, readSync } from 'node:fs';
import { isPage, pageSize } from '../file/pages.ts';
import { isBigEndian, type WalChecksum, walChecksum } from '../file/wal-checksum.ts';

const headerBytes = 32;
const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageSize;

/** A page in a write-ahead log that belongs to a committed transaction. */
export interface Frame {
  readonly page: number;
  /** Offset of the page in the log. */
  readonly offset: number;
  /** True in the log's present part, false from before its restart. */
  readonly present: boolean;
}

interface Round {
  readonly committed: Frame[];
  readonly open: Frame[];
  ended: boolean;
}

/**
 * Returns the frames of a log that belong to a committed transaction, in the order they were written. A torn or refused
 * transaction leaves frames with the same salts after the last commit, and a shorter transaction written over it leaves the
 * end of it; none of those steps was acknowledged. A frame with a damaged page does not end the sequence, because the next
 * frame follows from its checksum; an intact frame that does not follow is such a leftover.
 */
export function committedFrames(log: number, macKey: Uint8Array): Frame[] {
  const { size } = fstatSync(log);
  const header = Buffer.alloc(headerBytes);
  readSync(log, header, 0, headerBytes, 0);
  const presentRound = saltsOf(header.subarray(16));
  const bigEndian = isBigEndian(header);
  const rounds = new Map<string, Round>();
  const bytes = Buffer.alloc(frameBytes);
  let before: WalChecksum = [0, 0];
  for (let at = headerBytes; at + frameBytes <= size; at += frameBytes) {
    readSync(log, bytes, 0, frameBytes, at);
    const page = bytes.readUInt32BE(0);
    const salts = saltsOf(bytes.subarray(8));
    const known = rounds.get(salts);
    const round = known ?? { committed: [], open: [], ended: false };
    rounds.set(salts, round);
    // The first frame after a restart follows the log's header, which a later restart has overwritten.
    if (known && !follows(bytes, before, bigEndian) && isPage(bytes.subarray(frameHeaderBytes), page, macKey))
      round.ended = true;
    before = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    if (round.ended) continue;
    round.open.push({ page, offset: at + frameHeaderBytes, present: salts === presentRound });
    if (bytes.readUInt32BE(4) === 0) continue;
    // One by one: a long transaction has more frames than a call may have arguments.
    for (const frame of round.open.splice(0)) round.committed.push(frame);
  }
  return [...rounds.values()].flatMap(({ committed }) => committed);
}

const saltsOf = (bytes: Buffer): string => bytes.toString('hex', 0, 8);

function follows(frame: Buffer, before: WalChecksum, bigEndian: boolean): boolean {
  const [first, second] = walChecksum(
    frame.subarray(frameHeaderBytes),
    walChecksum(frame.subarray(0, 8), before, bigEndian),
    bigEndian,
  );
  return frame.readUInt32BE(16) === first && frame.readUInt32BE(20) === second;
}
