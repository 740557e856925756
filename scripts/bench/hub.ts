import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Store } from '../../db/file/store.ts';
import { asUuid } from '../../hub/bytes.ts';
import { hubLogs } from '../../hub/calls.ts';
import { syncChair } from '../../hub/sync.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { addClients, type OwnChairs, online, ownChairs } from '../hub/own-chairs.ts';
import { sampleZone } from '../sample/people.ts';
import { sampleMorning } from '../sample/tablet.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

const area = 'hub';
const rows = 22_000;
const atOnce = 500;

/** Two tablets and a hub on this machine, over TLS, the server set as it has to be: what goes up, and what comes down. */
export async function cases(): Promise<BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-hub-'));
  const chairs = await ownChairs(dir, simulatedClock(sampleMorning, sampleZone).now());
  try {
    return await measured(chairs);
  } finally {
    for (const { store } of [chairs.one, chairs.two]) store.close();
    await chairs.end();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measured({ admin, one, two }: OwnChairs): Promise<BenchRow[]> {
  const now = simulatedClock(sampleMorning, sampleZone).now();
  const [first, second] = [await online(one.store), await online(two.store)];
  const sync = () => syncChair(first, one.store, { device: one.device, now: () => now });
  for (let done = 0; done < rows; done += atOnce) addClients(one.store, atOnce, now);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const up = await timed(sync);
  const idle: number[] = [];
  for (let round = 0; round < 20; round++) idle.push(await timed(sync));
  const turns: number[] = [];
  watchWrites(two.store, turns);
  const down = await timed(() => syncChair(second, two.store, { device: two.device, now: () => now }));
  loop.disable();
  const log = (await hubLogs(first)).find(({ head_sequence }) => head_sequence >= rows);
  const walk = await timed(() => admin.query('SELECT hub.broken_link($1)', [asUuid(log?.log ?? '')]));
  for (const wire of [first, second]) wire.drop();
  const perSecond = (ms: number) => (rows / ms) * 1000;
  const least = (what: string, ms: number, peer: number) =>
    benchRow({ area, case: what, unit: '/s', ours: perSecond(ms), peer, peerName: 'at least' });
  const most = (what: string, ours: number, peer: number) =>
    benchRow({ area, case: what, unit: 'ms', ours, peer, peerName: 'limit' });
  return [
    least(`${rows} rows up`, up, 8_000),
    least(`${rows} rows down, proven and kept`, down, 6_000),
    most('a turn of getting rows, p95', percentile(turns, 0.95), 25),
    most('a turn of the loop while rows go up and come down, 99 of 100 below', loop.percentile(99) / 1e6, 50),
    most('the longest turn of all', loop.max / 1e6, 50),
    most('a look without news, half of them below', percentile(idle, 0.5), 5),
    least('a whole log walked in the database', walk, 100_000),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function watchWrites(store: Store, turns: number[]): void {
  const write = store.write.bind(store);
  store.write = (work) => {
    const began = performance.now();
    try {
      return write(work);
    } finally {
      turns.push(performance.now() - began);
    }
  };
}
