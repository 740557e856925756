import type { Client } from 'pg';
import { z } from 'zod';
import { chairLogs } from '../../db/chairs/logs.ts';
import { ownLogs, ownRows } from '../../db/chairs/own.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { head } from '../../db/log/log.ts';
import { asUuid } from '../../hub/bytes.ts';
import { type Synced, syncChair } from '../../hub/sync.ts';
import { realRandom, simulatedClock } from '../demo/simulated.ts';
import { answers } from '../hub/answers.ts';
import { type OwnChair, online, ownChairs } from '../hub/own-chairs.ts';
import { sampleZone } from '../sample/people.ts';
import { sampleMorning } from '../sample/tablet.ts';
import { pause, startProcess } from './line-process.ts';
import { inFolder } from './tablet.ts';
import { numbers, Tally, type Trial } from './trial.ts';

/**
 * Two tablets and a hub. One of them, in a process of its own, writes rows and keeps in step, and is killed after a random time:
 * while it sends, while it gets, or in between. Nothing that it wrote may be lost, nothing may be at the hub twice or under
 * another number, and in the end both tablets and the hub have the same rows.
 */
export const hub: Trial = {
  name: 'hub',
  tries: 200,
  run: (tries) =>
    inFolder(async (dir) => {
      const chairs = await ownChairs(dir, now);
      try {
        for (const { store } of [chairs.one, chairs.two]) store.close();
        const random = numbers(17);
        const tally = new Tally();
        while (tally.tried < tries) {
          const chair = tally.tried % 2 === 0 ? chairs.one : chairs.two;
          tally.count(await killedOnce(chair, random() * 400));
          if (tally.tried === tries || tally.tried % 20 === 0) tally.add(await compared(chairs));
        }
        const [{ rows } = { rows: 0 }] = await answers(
          chairs.admin,
          Count,
          'SELECT count(*)::int AS rows FROM hub.event',
        );
        return tally.outcome(`${rows} rows, the same on both tablets and at the hub`);
      } finally {
        await chairs.end();
      }
    }),
};

const now = simulatedClock(sampleMorning, sampleZone).now();
const Count = z.object({ rows: z.number() });

async function killedOnce({ file, key, device }: OwnChair, after: number): Promise<string[]> {
  const tablet = startProcess('hub-process.ts', [file, Buffer.from(key).toString('hex'), device]);
  await tablet.ready;
  await pause(after);
  await tablet.kill();
  if (tablet.lines[0] !== 'open') return [`did not start: ${tablet.lines[0] ?? ''}`];
  const written = Number(tablet.lines.findLast((line) => line.startsWith('wrote '))?.slice(6) ?? 0);
  const store = opened({ file, key });
  try {
    const wrong = tablet.lines.filter((line) => /^synced ./.test(line));
    const kept = store.read(head).sequence >= written;
    return [...wrong, ...(kept ? [] : ['a row that was written is gone'])];
  } finally {
    store.close();
  }
}

const opened = ({ file, key }: Pick<OwnChair, 'file' | 'key'>): Store => openStore({ file, key, random: realRandom });

/** Brings both in step, and holds every row of both against the hub's. */
async function compared({ admin, one, two }: { admin: Client; one: OwnChair; two: OwnChair }): Promise<string[]> {
  const stores = [one, two].map(opened);
  const faults: string[] = [];
  try {
    for (const store of [...stores, ...stores]) {
      const synced = await syncOnce(store);
      faults.push(...(synced?.faults.values() ?? []));
    }
    for (const store of stores) faults.push(...(await heldAgainst(admin, store)));
    const alarms = await answers(admin, z.object({ what: z.string() }), 'SELECT what FROM hub.alarm');
    return [...faults, ...alarms.map(({ what }) => `alarm ${what}`)];
  } finally {
    for (const store of stores) store.close();
  }
}

async function syncOnce(store: Store): Promise<Synced | null> {
  const wire = await online(store);
  try {
    return await syncChair(wire, store, { device: store.identity.device, now: () => now });
  } finally {
    wire.drop();
  }
}

const There = z.object({ hash: z.string(), broken: z.coerce.number().nullable() });

async function heldAgainst(admin: Client, store: Store): Promise<string[]> {
  const faults: string[] = [];
  const sql = `SELECT encode(hash, 'hex') AS hash, hub.broken_link(log) AS broken FROM hub.event
    WHERE log = $1 AND sequence = (SELECT max(sequence) FROM hub.event WHERE log = $1)`;
  for (const { log, first, last } of store.read(ownLogs)) {
    const here = store.read((r) => ownRows(r, first, last)).map(({ header }) => header.hash);
    const hashes = "SELECT encode(hash, 'hex') AS hash, NULL AS broken FROM hub.event WHERE log = $1 ORDER BY sequence";
    const there = await answers(admin, There, hashes, [asUuid(log)]);
    if (there.map(({ hash }) => hash).join() !== here.join()) faults.push('the hub has other rows than its chair');
    const [end] = await answers(admin, There, sql, [asUuid(log)]);
    if (end?.broken !== null) faults.push('the links at the hub do not hold');
  }
  for (const { log, hash } of store.read(chairLogs)) {
    const [end] = await answers(admin, There, sql, [asUuid(log)]);
    if (end?.hash !== hash) faults.push('a tablet has other rows of a log than the hub');
  }
  return faults;
}
