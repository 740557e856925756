import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { connect } from '../../db/file/pragmas.ts';
import { type RecordVerdict, verifyRecord } from '../../db/log/verify/record.ts';
import { type HeadAnchor, provenAnchors, readHeads } from '../../db/vault/anchor.ts';
import type { Tampering } from '../../domain/faults/verdicts.ts';
import { disarm, forge, rehash, remove, shift, swap } from './rows.ts';
import { inFolder, playedVisit, storeIn } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

type Named = Exclude<Tampering, 'other-record'>;

interface Attempt {
  readonly named: Named;
  /** Changes the record around row `at`, of `last` rows; returns the row that has to be named. */
  readonly ways: readonly ((db: Driver.Database, at: number, last: number) => number)[];
}

/**
 * Six kinds of tampering by somebody who has the key, took the triggers away and knows the format. Each must be found,
 * named, and placed. Rows are picked at random; every kind is done in all its ways in turn.
 */
export const tamper: Trial = {
  name: 'tamper',
  tries: 360,
  async run(tries) {
    return inFolder(async (dir) => {
      const key = await playedVisit(dir);
      const file = storeFileIn(dir);
      const sound = join(dir, 'sound.db');
      copyFileSync(file, sound);
      const anchors = provenAnchors(readHeads(dir, key));
      if (anchors.length === 0) throw new Error('no head was kept');
      const inspect = (): RecordVerdict => {
        const store = storeIn(dir, key);
        try {
          return store.read((r) => verifyRecord(r, anchors));
        } finally {
          store.close();
        }
      };
      const random = numbers(4);
      const tally = new Tally();
      if (!inspect().ok) tally.count(['the sound record is said to be tampered with']);
      const each = Math.ceil(tries / attempts.length);
      for (const { named, ways } of attempts)
        for (let n = 0; n < each; n++) {
          copyFileSync(sound, file);
          const db = connect(file, key, true);
          disarm(db);
          const last = Number(db.prepare('SELECT MAX(sequence) FROM event').pluck().get());
          const at = 2 + Math.floor(random() * (last - 4));
          const way = ways[n % ways.length];
          const told = way ? db.transaction(() => way(db, at, last)).immediate() : -1;
          const wanted = told === byHeads ? 1 + newestBefore(anchors, at) : told;
          db.close();
          const found = inspect();
          const name = found.ok ? 'nothing' : `${found.tampering} at row ${found.sequence}`;
          const right = !found.ok && found.tampering === named && found.sequence === wanted;
          tally.count(right ? [] : [`${named} at row ${wanted}, way ${n % ways.length}: found ${name}`]);
        }
      return tally.outcome(
        `${attempts.length} kinds in ${attempts.flatMap(({ ways }) => ways).length} ways, each named with its row`,
      );
    });
  },
};

/** The newest of these heads below row `at`; -1 where there is none. */
function newestBefore(anchors: readonly HeadAnchor[], at: number): number {
  return Math.max(-1, ...anchors.map(({ sequence }) => sequence).filter((sequence) => sequence < at));
}

const attempts: readonly Attempt[] = [
  {
    named: 'edited',
    ways: [
      (db, at) => {
        db.prepare(`UPDATE event_payload SET payload = payload || ' ' WHERE sequence = ?`).run(at);
        return at;
      },
      (db, at) => {
        db.prepare(`UPDATE event SET instant = '2026-11-23T08:00:00.000Z' WHERE sequence = ?`).run(at);
        return at;
      },
      (db, at) => {
        db.prepare(`UPDATE event SET instant = '2026-11-23T08:00:00.000Z' WHERE sequence = ?`).run(at);
        rehash(db, at, at);
        return at;
      },
    ],
  },
  {
    named: 'removed',
    ways: [
      (db, at) => {
        remove(db, at);
        return at;
      },
      (db, at) => {
        remove(db, at);
        shift(db, at + 1, -1);
        return at;
      },
      (db, at) => {
        db.prepare('DELETE FROM event_payload WHERE sequence = ?').run(at);
        return at;
      },
    ],
  },
  {
    named: 'inserted',
    ways: [
      // A row that fits the one before it in every way.
      (db, at) => {
        shift(db, at, 1);
        forge(db, at);
        return at;
      },
      // One whose own hash does not even fit.
      (db, at) => {
        shift(db, at, 1);
        forge(db, at);
        db.prepare(`UPDATE event SET hash = ? WHERE sequence = ?`).run(randomBytes(32).toString('hex'), at);
        return at;
      },
    ],
  },
  {
    named: 'reordered',
    ways: [
      (db, at) => {
        swap(db, at, at + 1);
        return at;
      },
      (db, at, last) => {
        const other = at + Math.max(1, Math.floor((last - at) / 2));
        swap(db, at, other);
        return at;
      },
    ],
  },
  {
    named: 'tail-cut',
    ways: [
      (db, at, last) => {
        for (let row = last; row > at; row--) remove(db, row);
        return at + 1;
      },
      (db, _at, last) => {
        remove(db, last);
        return last;
      },
    ],
  },
  {
    named: 'rebuilt',
    ways: [
      (db, at, last) => {
        db.prepare(`UPDATE event SET instant = '2026-11-23T08:00:00.000Z' WHERE sequence = ?`).run(at);
        rehash(db, at, last);
        return byHeads;
      },
      (db, at, last) => {
        remove(db, at);
        shift(db, at + 1, -1);
        rehash(db, at, last - 1);
        forge(db, last);
        return byHeads;
      },
    ],
  },
];

/** In the place of a row: the one after the newest head kept beside the keys that still fits. Nothing confirms a rebuilt record from there on. */
const byHeads = -2;
