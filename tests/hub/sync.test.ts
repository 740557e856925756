// Longer than 300 lines: one server and one set of tablets are tried with everything that can go wrong between them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownLogs } from '../../db/chairs/own.ts';
import { eraseClient } from '../../db/erasure/erase.ts';
import { append, head } from '../../db/log/log.ts';
import { asUuid } from '../../hub/bytes.ts';
import { hubLogs } from '../../hub/calls.ts';
import { Status } from '../../hub/rows.ts';
import { sync } from '../../hub/sync.ts';
import { connect } from '../../hub/wire.ts';
import { moment, ofVisit } from '../db/fixtures.ts';
import { type Chair, Circle } from './circle.ts';
import { CuttingProxy } from './proxy.ts';
import { everyRow, foreignRows, HubTablet, headOf, hubSum, insist, removeTablets } from './tablets.ts';

let circle: Circle;
let founder: Chair;
const tablets: HubTablet[] = [];
const signKeys = new Map<string, Buffer>();
beforeAll(async () => {
  ({ circle, founder } = await Circle.make());
});
beforeEach(async () => {
  for (const tablet of tablets.splice(0)) tablet.close();
  await emptyHub();
});
afterAll(async () => {
  for (const tablet of tablets) tablet.close();
  removeTablets();
  await circle.end();
});

const emptyHub = () => circle.admin.query('TRUNCATE hub.payload, hub.event, hub.log, hub.alarm, hub.erased CASCADE');

async function newTablet(mayEnrol = false): Promise<HubTablet> {
  const tablet = new HubTablet(circle, await circle.enrol(founder, mayEnrol), signKeys);
  tablet.roots = new Map([[1, circle.root]]);
  tablets.push(tablet);
  return tablet;
}

/** Each sends what it has; what was lost comes back with it. */
async function sendAgain(...all: HubTablet[]): Promise<void> {
  for (const tablet of all) await tablet.sync();
}

/** Until nothing is left to get. */
async function inStep(...all: HubTablet[]): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const tablet of all) expect((await tablet.sync()).faults).toEqual(new Map());
}

async function linksHold(): Promise<void> {
  const { rows } = await circle.admin.query('SELECT log FROM hub.log WHERE hub.broken_link(log) IS NOT NULL');
  expect(rows).toEqual([]);
}

const twice = async () => [await newTablet(), await newTablet()] as const;

describe('three tablets', () => {
  it('each have every row of all, as it was written, and so has the hub', async () => {
    const three = [await newTablet(), ...(await twice())];
    for (const tablet of three) tablet.work(5);
    await inStep(...three);
    for (const tablet of three) tablet.work(140);
    await inStep(...three);
    const [first, ...others] = three.map(everyRow);
    for (const other of others) expect(other).toEqual(first);
    // The opening of the log, the work, what each had seen of the others before it went on, and the rest of the work.
    expect(first).toHaveLength(3 * (1 + 7 + 1 + 142));
    const { rows } = await circle.admin.query('SELECT count(*)::int AS n FROM hub.event');
    expect(rows).toEqual([{ n: first?.length }]);
    await linksHold();
    expect(await three[0]?.sync()).toMatchObject({ sent: 0, rows: 0, found: null, erased: false });
  });

  it('lose and double nothing over a network that cuts them off, whatever byte it is at', async () => {
    const proxy = await CuttingProxy.start(circle.server.port);
    const three = [await newTablet(), ...(await twice())];
    let seed = 20_261_130;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 24; round++)
      for (const tablet of three) {
        if (round % 3 === 0) tablet.work(60 + next(40));
        await insist(async () => {
          // Where it is cut: while it connects, asks, sends or gets.
          if (proxy.cuts < 60) proxy.cutAfter({ up: 200 + next(60_000), down: 200 + next(60_000) });
          const { wire } = await connect([{ ...circle.address, port: proxy.port }], tablet.chair.login);
          try {
            await sync(wire, tablet.store, tablet.member, { device: tablet.device, now: () => moment(60) });
          } finally {
            wire.drop();
          }
        });
      }
    await proxy.end();
    await inStep(...three);
    expect(proxy.cuts).toBeGreaterThanOrEqual(50);
    const [first, ...others] = three.map(everyRow);
    expect(first?.length).toBeGreaterThan(1_500);
    for (const other of others) expect(other).toEqual(first);
    await linksHold();
    const alarms = await circle.admin.query('SELECT * FROM hub.alarm');
    expect(alarms.rows).toEqual([]);
  });
});

describe('a hub', () => {
  it('that was emptied, or set back, is filled again byte for byte', async () => {
    const [one, other] = await twice();
    one.work(30);
    other.work(20);
    await inStep(one, other);
    const before = await hubSum(circle);
    await emptyHub();
    expect((await one.sync()).faults.size).toBe(1);
    await inStep(other, one);
    expect(await hubSum(circle)).toBe(before);
  });

  it('that was emptied gets the rows of a removed tablet again from one that has them, also those of a log that it had left', async () => {
    const [one, other] = await twice();
    const { clientId, visitId } = one.work(4, 'erased');
    await inStep(one, other);
    const image = one.image();
    one.work(320, 'left behind');
    await inStep(one, other);
    one.putBack(image);
    one.work(2, 'second');
    await one.sync();
    one.store.write((w) => append(w, [ofVisit(visitId, { type: 'visit-closed' })]));
    eraseClient(one.store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(90) });
    await inStep(one, other);
    const { sequence, hash } = one.store.read(head);
    const until = new Map([[one.chair.id, { log: one.store.read(ownLogs).at(-1)?.log ?? '', sequence, hash }]]);
    await founder.wire.row(Status, 'SELECT hub.revoke($1) AS status', [one.chair.id]);
    other.until = until;
    await inStep(other);
    const heads = async () =>
      (
        await circle.admin.query(
          'SELECT log, parent, head_link, head_signature, frozen_at IS NULL FROM hub.log ORDER BY 1',
        )
      ).rows;
    const [before, rows] = [await heads(), everyRow(other)];
    await emptyHub();
    await other.sync();
    expect(await heads()).toEqual(before);
    const third = await newTablet();
    third.until = until;
    await inStep(third, other);
    for (const row of rows) expect(everyRow(third)).toContain(row);
    await linksHold();
    expect((await circle.admin.query('SELECT * FROM hub.alarm')).rows).toEqual([]);
  });

  it('that lets a removed tablet in again, since it was set back, ends it once more for one that may, and gets its rows', async () => {
    const [one, other] = [await newTablet(), await newTablet(true)];
    one.work(4);
    await inStep(one, other);
    const { sequence, hash } = one.store.read(head);
    other.until = new Map([[one.chair.id, { log: one.store.read(ownLogs).at(-1)?.log ?? '', sequence, hash }]]);
    await founder.wire.row(Status, 'SELECT hub.revoke($1) AS status', [one.chair.id]);
    await inStep(other);
    const before = await hubSum(circle);
    await emptyHub();
    await circle.admin.query('UPDATE hub.chair SET revoked_at = NULL WHERE chair = $1', [one.chair.id]);
    const isEnded = async () =>
      (
        await circle.admin.query('SELECT revoked_at IS NOT NULL AS ended FROM hub.chair WHERE chair = $1', [
          one.chair.id,
        ])
      ).rows[0]?.ended;
    // One that may not end it sends nothing for it either.
    await other.sync();
    expect(await isEnded()).toBe(false);
    expect((await hubLogs(other.chair.wire)).map(({ chair }) => chair)).toEqual([other.chair.id]);
    other.givers = new Set([other.chair.id]);
    await inStep(other);
    expect(await isEnded()).toBe(true);
    expect(await hubSum(circle)).toBe(before);
  });

  it('that was set back to an earlier state is waited for, and filled again by its chairs', async () => {
    const [one, other] = await twice();
    one.work(10);
    await one.sync();
    const { rows: early } = await circle.admin.query('SELECT * FROM hub.log');
    one.work(20);
    await inStep(one, other);
    const before = await hubSum(circle);
    const { log, head_sequence: head, head_hash: hash, head_link: link, head_signature: signature } = early[0];
    await circle.admin.query('DELETE FROM hub.payload WHERE log = $1 AND sequence > $2', [log, head]);
    await circle.admin.query('DELETE FROM hub.event WHERE log = $1 AND sequence > $2', [log, head]);
    const sql =
      'UPDATE hub.log SET head_sequence = $2, head_hash = $3, head_link = $4, head_signature = $5 WHERE log = $1';
    await circle.admin.query(sql, [log, head, hash, link, signature]);
    expect([...(await other.sync()).faults.values()]).toEqual(['hub-behind']);
    await inStep(one, other);
    expect(await hubSum(circle)).toBe(before);
  });

  it('that lost everything after an erasure is filled again, and nobody takes that for an alteration', async () => {
    const [one, other] = await twice();
    const { clientId, visitId } = one.work(6);
    await inStep(one, other);
    one.store.write((w) => append(w, [ofVisit(visitId, { type: 'visit-closed' })]));
    eraseClient(one.store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(90) });
    await inStep(one, other);
    const bodies = async () =>
      (
        await circle.admin.query(
          'SELECT count(*)::int AS n FROM hub.payload JOIN hub.log USING (log) WHERE chair = $1',
          [one.chair.id],
        )
      ).rows[0]?.n;
    // The opening of the log, what it had seen, and the tombstone.
    expect(await bodies()).toBe(3);
    await emptyHub();
    one.work(1);
    await sendAgain(one, other);
    await inStep(one, other);
    expect(await bodies()).toBe(3 + 3);
    expect(everyRow(other)).toEqual(everyRow(one));
    const erased = await circle.admin.query('SELECT count(*)::int AS n FROM hub.erased');
    expect(erased.rows).toEqual([{ n: 2 }]);
  });

  it('that was set back to before an erasure is told of it again, and forgets anew what it has back', async () => {
    const [one, other] = await twice();
    const { clientId, visitId } = one.work(6);
    one.store.write((w) => append(w, [ofVisit(visitId, { type: 'visit-closed' })]));
    await inStep(one, other);
    const tables = ['log', 'event', 'payload'];
    for (const table of tables)
      await circle.admin.query(`CREATE TEMP TABLE kept_${table} ON COMMIT PRESERVE ROWS AS TABLE hub.${table}`);
    eraseClient(one.store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(90) });
    await inStep(one, other);
    await emptyHub();
    for (const table of tables) await circle.admin.query(`INSERT INTO hub.${table} TABLE kept_${table}`);
    await sendAgain(one, other);
    await inStep(one, other);
    const ofSomebody = 'SELECT 1 FROM hub.payload JOIN hub.event USING (log, sequence) WHERE length(subject) > 0';
    expect((await circle.admin.query(ofSomebody)).rows).toEqual([]);
    await linksHold();
  });

  it('that alters a byte, or a head, is believed no further in that log, and in the others as before', async () => {
    const [one, other] = await twice();
    one.work(10);
    await inStep(one);
    const reader = await newTablet();
    const [log] = one.store.read(ownLogs);
    const id = asUuid(log?.log ?? '');
    other.work(3);
    await other.sync();
    for (const [table, column, fault] of [
      ['event', 'header', 'altered'],
      ['event', 'hash', 'altered'],
      ['event', 'body_digest', 'altered'],
      ['log', 'head_hash', 'forged-head'],
      ['log', 'head_signature', 'forged-head'],
    ] as const) {
      const flip = `UPDATE hub.${table} SET ${column} = set_byte(${column}, 3, get_byte(${column}, 3) # 1) WHERE log = '${id}'${table === 'event' ? ' AND sequence = 5' : ''}`;
      await circle.admin.query(flip);
      expect([column, (await reader.sync()).faults]).toEqual([column, new Map([[log?.log, fault]])]);
      await circle.admin.query(flip);
    }
    // Of that log not one row was kept.
    const kept = () => reader.store.read(foreignRows).filter((row) => row.startsWith(log?.log ?? ''));
    expect(kept()).toEqual([]);
    expect(reader.store.read(foreignRows)).toHaveLength(headOf(other) + 1);
    await inStep(reader);
    expect(kept()).toHaveLength(headOf(one) + 1);
  });

  it('that takes a payload away unasked is told of, and that of a row about no client is not taken for erased', async () => {
    const [one, other] = await twice();
    one.work(3);
    await one.sync();
    const [log] = one.store.read(ownLogs);
    const gone = (sequence: number) =>
      circle.admin.query('DELETE FROM hub.payload WHERE log = $1 AND sequence = $2', [
        asUuid(log?.log ?? ''),
        sequence,
      ]);
    await gone(4);
    expect((await other.sync()).faults).toEqual(new Map([[log?.log, 'missing-payload']]));
    // Not only once.
    expect((await other.sync()).faults).toEqual(new Map([[log?.log, 'missing-payload']]));
    await gone(0);
    expect((await (await newTablet()).sync()).faults.get(log?.log ?? '')).toBe('altered');
  });

  it('shows nothing under another log of a chair that was removed', async () => {
    const [one, other] = await twice();
    one.work(2);
    await one.sync();
    other.until = new Map([[one.chair.id, null]]);
    expect([...(await other.sync()).faults.values()]).toEqual(['unknown-chair']);
    expect(other.store.read(foreignRows)).toEqual([]);
  });

  it('is never answered by a chair that nobody named', async () => {
    const [one, other] = await twice();
    one.work(1);
    await one.sync();
    signKeys.delete(one.chair.id);
    expect([...(await other.sync()).faults.values()]).toEqual(['unknown-chair']);
    signKeys.set(one.chair.id, one.chair.keys.signPublic);
    await inStep(other);
  });
});

describe('a tablet that was put back to an earlier state', () => {
  it('and wrote nothing since, goes on under another log, and gets back what it had written', async () => {
    const [one, other] = await twice();
    one.work(5);
    await inStep(one, other);
    const image = one.image();
    one.work(8, 'lost');
    await inStep(one, other);
    const before = everyRow(one);
    one.putBack(image);
    expect(await one.sync()).toMatchObject({ found: 'restored' });
    one.work(2, 'after');
    await inStep(one, other);
    expect(everyRow(one)).toEqual(everyRow(other));
    for (const row of before) expect(everyRow(other)).toContain(row);
    expect((await one.sync()).found).toBeNull();
    await linksHold();
  });

  it('and used its numbers again, is caught before anybody reads its rows under them; both histories stay', async () => {
    const [one, other] = await twice();
    one.work(5);
    await inStep(one, other);
    const image = one.image();
    one.work(4, 'first');
    await inStep(one, other);
    const first = everyRow(one);
    one.putBack(image);
    one.work(9, 'second');
    const again = headOf(one);
    expect(await one.sync()).toMatchObject({ found: 'fork' });
    // The numbers of what was written do not change: one row is behind them, which opens the other log.
    expect(headOf(one)).toBe(again + 1);
    await inStep(one, other);
    expect(everyRow(one)).toEqual(everyRow(other));
    for (const row of first) expect(everyRow(one)).toContain(row);
    expect(everyRow(one).length).toBe(first.length + 13);
    await linksHold();
    one.work(1);
    await inStep(one, other);
    expect(everyRow(one)).toEqual(everyRow(other));
  });

  it('and used fewer numbers than it had sent, is caught too', async () => {
    const [one, other] = await twice();
    one.work(5);
    await inStep(one, other);
    const image = one.image();
    one.work(20, 'first');
    await inStep(one, other);
    one.putBack(image);
    one.work(1, 'second');
    expect(await one.sync()).toMatchObject({ found: 'fork' });
    await inStep(one, other);
    expect(everyRow(one)).toEqual(everyRow(other));
  });

  it('or copied: of two that go on from one state, the second to come is told that it is not the one', async () => {
    const [one, other] = await twice();
    one.work(5);
    await inStep(one, other);
    const image = one.image();
    one.work(2, 'original');
    await inStep(one, other);
    const original = one.image();
    one.putBack(image);
    one.work(3, 'copy');
    await inStep(one, other);
    one.putBack(original);
    one.work(1, 'late');
    await expect(one.sync()).rejects.toMatchObject({ fault: 'frozen' });
    expect((await hubLogs(other.chair.wire)).filter(({ chair }) => chair === one.chair.id)).toHaveLength(2);
  });
});

it('what one chair erases goes on the others, and later rows of it keep their header only', async () => {
  const [one, other] = await twice();
  const { clientId, visitId } = one.work(6, 'erased');
  const kept = one.work(2, 'kept');
  await inStep(one, other);
  const withPayload = () => other.store.read(foreignRows).filter((row) => !row.endsWith(' ')).length;
  const before = withPayload();
  one.store.write((w) => append(w, [ofVisit(visitId, { type: 'visit-closed' })]));
  eraseClient(one.store, { clientId, why: 'asked', note: '', actor: { kind: 'system' }, now: moment(90) });
  expect(await one.sync()).toMatchObject({ erased: false });
  expect(await other.sync()).toMatchObject({ erased: true });
  // Client, visit, six notes and its closing went; the tombstone came, and what its chair had seen before it.
  expect(withPayload()).toBe(before - 8 + 2);
  one.store.write((w) => append(w, [ofVisit(kept.visitId, { type: 'note-added', text: 'goes on' })]));
  await inStep(one, other);
  expect(withPayload()).toBe(before - 8 + 3);
  expect(headOf(one) + 1).toBe(other.store.read(foreignRows).length);
});

it('rows keep the key that they were first sealed with, and new ones have the newest', async () => {
  const [one, other] = await twice();
  one.work(4);
  await inStep(one, other);
  const sent = headOf(one);
  const second = new Map([
    [1, circle.root],
    [2, Buffer.alloc(32, 9)],
  ]);
  one.roots = second;
  one.work(4);
  await one.sync();
  const before = await hubSum(circle);
  const epochs = await circle.admin.query(
    'SELECT key_epoch AS epoch, min(sequence)::int AS first FROM hub.event JOIN hub.log USING (log) WHERE chair = $1 GROUP BY 1 ORDER BY 1',
    [one.chair.id],
  );
  expect(epochs.rows).toEqual([
    { epoch: 1, first: 0 },
    { epoch: 2, first: sent + 1 },
  ]);
  expect([...(await other.sync()).faults.values()]).toEqual(['no-key']);
  other.roots = second;
  await inStep(other);
  await emptyHub();
  await sendAgain(one, other);
  await inStep(one, other);
  expect(await hubSum(circle)).toBe(before);
});
