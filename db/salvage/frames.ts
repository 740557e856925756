import { fstatSync, readSync } from 'node:fs';
import { isPage, pageSize } from '../file/pages.ts';
import { isBigEndian, type WalChecksum, walChecksum } from '../file/wal-checksum.ts';

const headerBytes = 32;
const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageSize;

/** A page in a write-ahead log, as part of a transaction that was committed. */
export interface Frame {
  readonly page: number;
  /** Where the page begins in the log. */
  readonly offset: number;
  /** Of the log's present round, not left of an earlier one. */
  readonly present: boolean;
}

interface Round {
  readonly committed: Frame[];
  readonly open: Frame[];
  ended: boolean;
}

/**
 * The frames of a log that belong to a committed transaction, in the order they were written. A transaction that was torn
 * or refused leaves frames with the same salts behind the last commit, and a shorter one that was written over it leaves
 * its end; nobody was told that any of it was saved. A frame whose page is damaged does not end its round, because the next
 * one follows from the checksum it carries; one whose page holds and that does not follow is such a leftover, or looks like it.
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
    // What the first frame of a round follows is the log's header, which a later round has written over.
    if (known && !follows(bytes, before, bigEndian) && isPage(bytes.subarray(frameHeaderBytes), page, macKey))
      round.ended = true;
    before = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    if (round.ended) continue;
    round.open.push({ page, offset: at + frameHeaderBytes, present: salts === presentRound });
    if (bytes.readUInt32BE(4) !== 0) round.committed.push(...round.open.splice(0));
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
