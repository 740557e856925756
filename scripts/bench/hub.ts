import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { v7 } from 'uuid';
import { appendChairEvents, hubSeat, knownChairs } from '../../db/chairs/members.ts';
import { createStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append, head } from '../../db/log/log.ts';
import type { NewEvent } from '../../db/log/types.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { asUuid } from '../../hub/bytes.ts';
import { hubLogs } from '../../hub/calls.ts';
import { admit, found, invite, join, whoAsks } from '../../hub/enrol.ts';
import { membershipOf, takeSeat } from '../../hub/seat.ts';
import { syncChair } from '../../hub/sync.ts';
import { connect, type Wire } from '../../hub/wire.ts';
import { simulatedClock } from '../demo/simulated.ts';
import { connectAdmin } from '../hub/answers.ts';
import { init } from '../hub/init.ts';
import { OwnPostgres } from '../hub/own-postgres.ts';
import { sampleClient, sampleZone } from '../sample/people.ts';
import { sampleMorning } from '../sample/tablet.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';

const area = 'hub';
const rowsWanted = 22_000;
const random = (length: number) => randomBytes(length);

/** Two tablets and a hub on this machine, over TLS, the server set as it has to be: what goes up, and what comes down. */
export async function cases(): Promise<BenchRow[]> {
  const dir = mkdtempSync(path(tmpdir(), 'chairside-bench-hub-'));
  const server = await OwnPostgres.start({ safe: true });
  const closing: (() => unknown)[] = [];
  try {
    return await measured(server, dir, closing);
  } finally {
    for (const close of closing.reverse()) await close();
    await server.end();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measured(server: OwnPostgres, dir: string, closing: (() => unknown)[]): Promise<BenchRow[]> {
  const now = simulatedClock(sampleMorning, sampleZone).now();
  const by = { actor: { kind: 'system' }, now } as const;
  const options = { admin: server.admin, database: 'hub', hosts: ['127.0.0.1'], out: path(dir, 'files'), apply: true };
  const { code } = await init({ ...options, now: new Date(now.instant) });
  const at = { host: '127.0.0.1', port: server.port, database: 'hub' };
  const admin = await connectAdmin(server.admin, 'hub');
  closing.push(() => admin.end());
  const storeOf = (device: string) => {
    const store = createStore({ file: path(dir, `${device}.db`), key: random(32), random, device, now });
    closing.push(() => store.close());
    return store;
  };
  const online = async (store: Store): Promise<Wire> => {
    const seat = store.read(hubSeat);
    if (!seat) throw new Error('no seat');
    const { wire } = await connect(seat.addresses, seat);
    closing.push(() => wire.drop());
    return wire;
  };

  const one = storeOf('CH-ONE');
  const founding = await found(code ?? '', at, { name: 'Chair 1', device: 'CH-ONE', random });
  takeSeat(one, founding.seated, founding.events, by);
  await founding.enter();
  const wire = await online(one);
  const step = { device: 'CH-ONE', now };
  await syncChair(wire, one, step);

  write(one, rowsWanted, now);
  const up = await timed(() => syncChair(wire, one, step));
  const idle: number[] = [];
  for (let round = 0; round < 20; round++) idle.push(await timed(() => syncChair(wire, one, step)));

  const seated = membershipOf(one);
  const [founder] = one.read(knownChairs).chairs;
  if (!seated || !founder) throw new Error('no founder');
  const { circle, addresses } = seated.seat;
  const made = await invite(wire, { circle, founder, addresses }, random);
  const joining = await join(made.code, at, 'CH-TWO');
  const asking = await whoAsks(wire, made);
  if (!asking) throw new Error('nobody asks');
  const events = await admit(wire, seated.member, made, asking, { name: 'Chair 2', mayEnrol: false });
  one.write((w) => appendChairEvents(w, seated.member.chair, events, by));
  await syncChair(wire, one, step);
  const answer = await joining.finish();
  if (!answer) throw new Error('not admitted');
  const two = storeOf('CH-TWO');
  takeSeat(two, answer, [], by);
  const second = await online(two);
  const turns: number[] = [];
  watchWrites(two, turns);
  const down = await timed(() => syncChair(second, two, { device: 'CH-TWO', now }));

  const [log] = await hubLogs(wire);
  const rows = one.read(head).sequence + 1;
  const walk = await timed(() => admin.query('SELECT hub.broken_link($1)', [asUuid(log?.log ?? '')]));
  const perSecond = (ms: number) => (rowsWanted / ms) * 1000;
  return [
    benchRow({ area, case: `${rows} rows up`, unit: '/s', ours: perSecond(up), peer: 8_000, peerName: 'at least' }),
    benchRow({
      area,
      case: `${rows} rows down, proven and kept`,
      unit: '/s',
      ours: perSecond(down),
      peer: 6_000,
      peerName: 'at least',
    }),
    benchRow({
      area,
      case: 'a turn of getting rows, p95',
      unit: 'ms',
      ours: percentile(turns, 0.95),
      peer: 25,
      peerName: 'limit',
    }),
    benchRow({ area, case: 'nothing new', unit: 'ms', ours: percentile(idle, 0.5), peer: 5, peerName: 'limit' }),
    benchRow({
      area,
      case: 'a whole log walked in the database',
      unit: '/s',
      ours: perSecond(walk),
      peer: 100_000,
      peerName: 'at least',
    }),
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

function write(store: Store, rows: number, now: Moment): void {
  const details = ClientDetails.parse(sampleClient);
  for (let done = 0; done < rows; done += 500)
    store.write((w) => {
      const events = Array.from({ length: 500 }, (): NewEvent => {
        const clientId = ClientId.parse(v7());
        const event = { type: 'client-added', clientId, details } as const;
        return { visitId: null, clientId, actor: { kind: 'system' }, moment: now, event };
      });
      append(w, events);
    });
}
