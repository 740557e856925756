import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import type { WriteHandle } from '../../db/file/handles.ts';
import { Store } from '../../db/file/store.ts';
import { head } from '../../db/log/log.ts';
import type { Head } from '../../db/log/types.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { inFolder, keyIn, playedVisit, storeIn } from './tablet.ts';
import { errorCode, numbers, Tally, type Trial } from './trial.ts';

const sector = 512;

/**
 * Simulated power cuts. A visit is played and both files are kept after every durable write. Between two of these,
 * SQLite first appends to its log and syncs it, and may then copy pages into the store (a checkpoint). A cut in between
 * leaves: every prefix of the log's new sectors with the store as before; the same with the last page's worth of
 * sectors written in any order (torn); and any of the checkpoint's sectors with the whole log. Each state is put on disk
 * and opened. What the last finished write recorded must be there; the write under way may be there whole or not at all.
 */
export const powerCut: Trial = {
  name: 'power-cut',
  tries: 12_000,
  async run(tries) {
    return inFolder(async (dir) => {
      const { heads, key } = await record(dir);
      const pairs = heads.slice(1).map((after, index) => pairAt(dir, index, heads[index] ?? after, after));
      const states = pairs.reduce((sum, pair) => sum + pair.states, 0);
      const tablet = join(dir, 'cut');
      mkdirSync(tablet);
      const random = numbers(2);
      const tally = new Tally();
      // Fewer tries than states: every nth. More: all of them again, with other sectors torn.
      const every = Math.max(1, states / tries);
      for (let round = 0; round === 0 || tally.tried < tries; round++) {
        let place = 0;
        let due = 0;
        for (const pair of pairs) {
          const make = tally.tried < tries && place + pair.states > due ? cutsOf(dir, pair) : null;
          for (; due < place + pair.states && make && tally.tried < tries; due += every)
            tally.count(opened(tablet, key, make(Math.floor(due - place), random, round > 0)));
          place += pair.states;
        }
      }
      return tally.outcome(`${heads.length} durable writes with ${states} sectors between them`);
    });
  },
};

interface Cut {
  readonly store: Buffer;
  readonly log: Buffer;
  readonly before: Head;
  readonly after: Head;
}

/** Two consecutive durable writes: the sectors that change between them, in the order of the files. */
interface Pair {
  readonly index: number;
  readonly before: Head;
  readonly after: Head;
  readonly appended: readonly number[];
  readonly copied: readonly number[];
  readonly states: number;
}

function pairAt(dir: string, index: number, before: Head, after: Head): Pair {
  const appended = changedSectors(kept(dir, index, 'log'), kept(dir, index + 1, 'log'));
  const copied = changedSectors(kept(dir, index, 'store'), kept(dir, index + 1, 'store'));
  return { index, before, after, appended, copied, states: appended.length + copied.length };
}

/** The nth state that a power cut between these two durable writes can leave. */
function cutsOf(dir: string, { index, before, after, appended, copied }: Pair) {
  const [logBefore, logAfter] = [kept(dir, index, 'log'), kept(dir, index + 1, 'log')];
  const [storeBefore, storeAfter] = [kept(dir, index, 'store'), kept(dir, index + 1, 'store')];
  return (count: number, random: () => number, torn: boolean): Cut => {
    if (count < appended.length) {
      // Without a sync in between, the disk may write a transaction's sectors in any order.
      const reached = appended.filter((_, at) => at < count || (torn && random() < 0.5));
      return { before, after, store: storeBefore, log: withSectors(logBefore, logAfter, reached) };
    }
    const reached = copied.filter((_, at) => (torn ? random() < 0.5 : at < count - appended.length));
    return { before, after, store: withSectors(storeBefore, storeAfter, reached), log: logAfter };
  };
}

function kept(dir: string, index: number, which: 'store' | 'log'): Buffer {
  return readFileSync(join(dir, `${index}.${which}`));
}

function changedSectors(before: Buffer, after: Buffer): number[] {
  const changed: number[] = [];
  for (let at = 0; at < after.length; at += sector)
    if (!after.subarray(at, at + sector).equals(before.subarray(at, at + sector))) changed.push(at);
  return changed;
}

/** The earlier file with some sectors of the later one; it grows only as far as they reach. */
function withSectors(before: Buffer, after: Buffer, sectors: readonly number[]): Buffer {
  const end = Math.max(before.length, ...sectors.map((at) => Math.min(at + sector, after.length)));
  const file = Buffer.alloc(end);
  before.copy(file);
  for (const at of sectors) after.copy(file, at, at, Math.min(at + sector, after.length));
  return file;
}

function opened(tablet: string, key: Uint8Array, { store: storeBytes, log, before, after }: Cut): string[] {
  const file = storeFileIn(tablet);
  writeFileSync(file, storeBytes);
  writeFileSync(`${file}-wal`, log);
  let store: Store;
  try {
    store = storeIn(tablet, key);
  } catch (error) {
    return [`does not open after row ${before.sequence}: ${errorCode(error)}`];
  }
  try {
    const faults: string[] = [];
    const found = store.read(head);
    if (found.hash !== before.hash && found.hash !== after.hash)
      faults.push(`ends at row ${found.sequence} between ${before.sequence} and ${after.sequence}`);
    const chain = store.read(verifyChain);
    if (!chain.ok) faults.push(`row ${chain.sequence}: ${chain.fault}`);
    const integrity = store.integrity();
    if (integrity !== 'ok') faults.push(integrity);
    return faults;
  } finally {
    store.close();
  }
}

/** Plays the visit and copies both files after every durable write, numbered. */
async function record(dir: string): Promise<{ heads: Head[]; key: Uint8Array }> {
  const tablet = join(dir, 'played');
  mkdirSync(tablet);
  const file = storeFileIn(tablet);
  const heads: Head[] = [];
  const { write } = Store.prototype;
  Store.prototype.write = function written<T>(this: Store, work: (w: WriteHandle) => T): T {
    const results: T[] = [];
    write.call(this, (w) => {
      results.push(work(w));
    });
    // Before the store has its final name there is nothing to lose. Reading the files drops this process's lock on them,
    // which no other process needs here.
    if (existsSync(file)) {
      copyFileSync(file, join(dir, `${heads.length}.store`));
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, join(dir, `${heads.length}.log`));
      else writeFileSync(join(dir, `${heads.length}.log`), '');
      heads.push(this.read(head));
    }
    for (const result of results) return result;
    throw new Error('a write that did not run');
  };
  try {
    await playedVisit(tablet);
  } finally {
    Store.prototype.write = write;
  }
  return { heads, key: await keyIn(tablet) };
}
