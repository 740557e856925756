import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendChairEvents } from '../../db/chairs/append-chairs.ts';
import { hubSeat, knownChairs } from '../../db/chairs/members.ts';
import { ownHash, ownLogs } from '../../db/chairs/own.ts';
import { createStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { append } from '../../db/log/log.ts';
import { learn } from '../../domain/chairs/known.ts';
import { openWith } from '../../hub/box.ts';
import { clinicReader, readClinicKey } from '../../hub/clinic-key.ts';
import { type Asking, admit, found, type Invitation, invite, join, whoAsks } from '../../hub/enrol.ts';
import { removeChair } from '../../hub/remove.ts';
import { membershipOf, takeSeat } from '../../hub/seat.ts';
import { syncChair } from '../../hub/sync.ts';
import { connect, HubError, type Wire } from '../../hub/wire.ts';
import { connectAdmin } from '../../scripts/hub/answers.ts';
import { init } from '../../scripts/hub/init.ts';
import { OwnPostgres } from '../../scripts/hub/own-postgres.ts';
import { moment, newClientId, ofClient, person, random } from '../db/fixtures.ts';
import { foreignRows, insist } from './tablets.ts';

const by = { actor: { kind: 'system' }, now: moment(60) } as const;
const folder = mkdtempSync(path(tmpdir(), 'chairside-enrol-'));
let server: OwnPostgres;
let hub: Client;
let code: string;
let at: { host: string; port: number; database: string };
/** The founding chair. */
let first: Store;
let clinicKey: string;
const opened: { close(): unknown }[] = [];

beforeAll(async () => {
  server = await OwnPostgres.start();
  const options = { admin: server.admin, database: 'hub', hosts: ['127.0.0.1'], out: path(folder, 'out'), apply: true };
  code = (await init({ ...options, now: new Date('2026-11-30T08:00:00Z') })).code ?? '';
  hub = await connectAdmin(server.admin, 'hub');
  at = { host: '127.0.0.1', port: server.port, database: 'hub' };
  first = newStore('CH-ONE');
  const tablet = { name: 'Chair 1', device: 'CH-ONE', random };
  const founding = await found(code, at, tablet);
  ({ clinicKey } = founding);
  takeSeat(first, founding.seated, founding.events, by);
  await founding.enter();
  // The answer was lost: it is asked again, and nothing is made twice.
  await founding.enter();
  await synced(first);
});
afterAll(async () => {
  for (const one of opened) one.close();
  await hub.end();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

function newStore(device: string): Store {
  const file = path(folder, `${device}.db`);
  const store = createStore({ file, key: Buffer.alloc(32, 7), random, device, now: moment() });
  opened.push(store);
  return store;
}

async function online(store: Store): Promise<Wire> {
  const seat = store.read(hubSeat);
  if (!seat) throw new Error('no seat');
  const { wire } = await insist(() => connect(seat.addresses, seat));
  opened.push({ close: () => wire.drop() });
  return wire;
}

async function synced(store: Store) {
  return syncChair(await online(store), store, { device: 'CH-TEST', now: () => moment(60) });
}

async function invitation(): Promise<Invitation> {
  const found = membershipOf(first);
  const [founder] = first.read(knownChairs).chairs;
  if (!found || !founder) throw new Error('no founder');
  const { circle, addresses } = found.seat;
  return invite(await online(first), { circle, founder, addresses }, random);
}

async function admitted(made: Invitation, asking: Asking | null, name: string, mayEnrol = false): Promise<void> {
  const found = membershipOf(first);
  if (!found || !asking) throw new Error('nobody asks');
  const events = await admit(await online(first), found.member, made, asking, { name, mayEnrol });
  first.write((w) => appendChairEvents(w, found.member.chair, events, by));
}

async function added(device: string): Promise<Store> {
  const made = await invitation();
  const joining = await insist(() => join(made.code, at, device));
  const asking = await whoAsks(await online(first), made);
  expect(asking?.digits).toBe(joining.digits);
  await admitted(made, asking, device);
  const seated = await joining.finish();
  const store = newStore(device);
  if (!seated) throw new Error('not admitted');
  takeSeat(store, seated, [], by);
  return store;
}

function addClient(store: Store, name: string): void {
  const details = person(name);
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId: newClientId(), details })]));
}

const count = async (table: string) => Number((await hub.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

describe('the first chair', () => {
  it('is who may add others, and its printed clinic key opens the record', async () => {
    expect(first.read(knownChairs)).toMatchObject({
      chairs: [{ name: 'Chair 1', mayEnrol: true, removed: null }],
      clinicBox: expect.any(String),
    });
    const { rows } = await hub.query('SELECT * FROM hub.wrapped_key WHERE reader = $1', [clinicReader]);
    const { circle, key_epoch: epoch, sealed } = rows[0];
    const info = `chairside-key-1 ${circle} ${epoch} ${clinicReader}`;
    const root = await openWith(readClinicKey(clinicKey)?.boxPrivate ?? Buffer.alloc(32), info, sealed);
    expect(root).toEqual(Buffer.from(first.read(hubSeat)?.roots.get(1) ?? []));
  });

  it('was founded by a code that works no second time', async () => {
    await expect(found(code, at, { name: 'Other', device: 'CH-X', random })).rejects.toMatchObject({
      fault: 'code-used',
    });
    await expect(found('7M2QK', at, { name: 'Other', device: 'CH-X', random })).rejects.toMatchObject({
      fault: 'code-wrong',
    });
  });
});

describe('another chair', () => {
  it('joins with a code, and both have every row of both', async () => {
    const second = await added('CH-TWO');
    addClient(first, 'Zoe Brien');
    addClient(second, 'Sam Okafor');
    for (const store of [first, second, first]) expect((await synced(store))?.faults).toEqual(new Map());
    expect(second.read(foreignRows).length).toBe(first.read(foreignRows).length + 3);
    expect(
      second
        .read(knownChairs)
        .chairs.map(({ device }) => device)
        .sort(),
    ).toEqual(['CH-ONE', 'CH-TWO']);
    // A third one hears of the second from the first, and reads both.
    const third = await added('CH-THREE');
    await synced(first);
    expect((await synced(third))?.faults).toEqual(new Map());
    expect(third.read(knownChairs).chairs).toHaveLength(3);
    expect((await synced(second))?.faults).toEqual(new Map());
  });

  it('is refused with a code that is wrong, used, late or altered, and when nobody admitted it', async () => {
    await expect(join('wrong', at, 'CH-X')).rejects.toMatchObject({ fault: 'code-wrong' });
    const made = await invitation();
    const joining = await join(made.code, at, 'CH-X');
    await expect(join(made.code, at, 'CH-Y')).rejects.toMatchObject({ fault: 'code-used' });
    expect(await joining.finish()).toBeNull();
    await hub.query("UPDATE hub.invitation SET until = now() - interval '1 second' WHERE name = $1", [made.name]);
    expect(await joining.finish()).toBeNull();
    await expect(join(made.code, at, 'CH-Y')).rejects.toMatchObject({ fault: 'code-used' });
    const other = await invitation();
    await hub.query('UPDATE hub.invitation SET offer = set_byte(offer, 20, get_byte(offer, 20) # 1) WHERE name = $1', [
      other.name,
    ]);
    await expect(join(other.code, at, 'CH-Y')).rejects.toMatchObject({ fault: 'altered' });
  });

  it('shows other digits than the owner’s tablet when the server sits between them, and takes no answer of the server', async () => {
    const made = await invitation();
    const joining = await join(made.code, at, 'CH-X');
    const chairs = await count('hub.chair');
    // The server has no key: what it puts in place of the answer or of the result does not open.
    await hub.query('UPDATE hub.invitation SET answer = set_byte(answer, 30, 7), result = $2 WHERE name = $1', [
      made.name,
      Buffer.alloc(60, 1),
    ]);
    const asked = whoAsks(await online(first), made);
    await expect(asked).rejects.toMatchObject({ fault: 'altered' });
    await expect(joining.finish()).rejects.toMatchObject({ fault: 'altered' });
    expect(await count('hub.chair')).toBe(chairs);
  });

  it('takes no root key that nobody gave it', async () => {
    const made = await invitation();
    const joining = await join(made.code, at, 'CH-X');
    await admitted(made, await whoAsks(await online(first), made), 'X');
    await hub.query(
      'UPDATE hub.wrapped_key SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE key_epoch = 1',
    );
    await expect(joining.finish()).rejects.toMatchObject({ fault: 'altered' });
    await hub.query(
      'UPDATE hub.wrapped_key SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE key_epoch = 1',
    );
  });
});

describe('a removed chair', () => {
  it('is refused, and learns no new key', async () => {
    const leaving = await added('CH-GONE');
    const staying = await added('CH-STAY');
    for (const store of [first, leaving, staying, first]) await synced(store);
    const id = leaving.read(hubSeat)?.chair ?? '';
    const found = membershipOf(first);
    if (!found) throw new Error('no seat');
    // The network goes in the middle of giving the new key to the others: that some have it does no harm.
    const cutting = await online(first);
    const through = cutting.acknowledged.bind(cutting);
    let gave = 0;
    cutting.acknowledged = async (row, text, values) => {
      if (text.includes('put_key')) gave += 1;
      if (gave > 5) throw new HubError('offline');
      return through(row, text, values);
    };
    await expect(removeChair(cutting, first, found.member, id, by)).rejects.toMatchObject({ trouble: 'offline' });
    const removed = await removeChair(await online(first), first, found.member, id, by);
    expect(removed).toEqual({ loginStays: false });
    await expect(online(leaving)).rejects.toMatchObject({ trouble: 'refused' });
    addClient(first, 'After Rotation');
    await synced(first);
    expect((await synced(staying))?.faults).toEqual(new Map());
    expect([...(staying.read(hubSeat)?.roots.keys() ?? [])]).toEqual([1, 2, 3]);
    expect(staying.read(hubSeat)?.roots).toEqual(first.read(hubSeat)?.roots);
    expect([...(leaving.read(hubSeat)?.roots.keys() ?? [])]).toEqual([1]);
    const { rows } = await hub.query(
      'SELECT DISTINCT reader FROM hub.wrapped_key WHERE key_epoch > 1 AND reader = $1',
      [id],
    );
    expect(rows).toEqual([]);
    expect(staying.read(knownChairs).chairs.find(({ chair }) => chair === id)?.removed).toMatchObject({
      until: { sequence: expect.any(Number) },
    });
    await expect(removeChair(await online(first), first, found.member, found.member.chair, by)).rejects.toMatchObject({
      fault: 'denied',
    });
  });
});

it('what a removed chair wrote behind the row that its removal names is not kept', async () => {
  const leaving = await added('CH-CUT');
  for (let at = 0; at < 5; at++) addClient(leaving, `Client ${at}`);
  await synced(leaving);
  const seat = leaving.read(hubSeat);
  const [own] = leaving.read(ownLogs);
  const hash = leaving.read((r) => ownHash(r, 2));
  const found = membershipOf(first);
  if (!seat || !own || !hash || !found) throw new Error('no seat');
  const until = { log: own.log, sequence: 2, hash };
  first.write((w) => appendChairEvents(w, found.seat.chair, [{ type: 'chair-removed', chair: seat.chair, until }], by));
  await synced(first);
  const reader = await added('CH-READ');
  await synced(first);
  expect((await synced(reader))?.faults).toEqual(new Map());
  expect(reader.read(foreignRows).filter((row) => row.startsWith(own.log))).toHaveLength(3);
  expect(first.read(foreignRows).filter((row) => row.startsWith(own.log))).toHaveLength(3);
});

it('a chair that may not add others says nothing about chairs', () => {
  const known = first.read(knownChairs);
  const plain = known.chairs.find(({ mayEnrol }) => !mayEnrol);
  const founder = known.chairs.find(({ mayEnrol }) => mayEnrol);
  if (!plain || !founder) throw new Error('no chairs');
  const event = { type: 'chair-added', ...plain, chair: crypto.randomUUID(), mayEnrol: true } as const;
  expect(learn(known, plain.chair, event)).toBe(known);
  expect(learn(known, founder.chair, event).chairs).toHaveLength(known.chairs.length + 1);
  // Nobody comes back under another key, and a removed chair does not come back at all.
  expect(learn(known, founder.chair, { ...event, chair: plain.chair, sign: 'x' })).toBe(known);
});
