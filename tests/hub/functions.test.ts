// Longer than 300 lines: one server is asked every function of the hub, with what each has to refuse.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asUuid } from '../../hub/bytes.ts';
import { HubLease, HubRow, Sealed, Status } from '../../hub/rows.ts';
import { offerFounding } from '../../scripts/hub/founding.ts';
import {
  append,
  type Batch,
  batch,
  type Chair,
  Circle,
  chain,
  heads,
  newChair,
  newLog,
  openLog,
  sealed,
} from './circle.ts';

let circle: Circle;
let founder: Chair;
beforeAll(async () => {
  ({ circle, founder } = await Circle.make());
});
afterAll(() => circle.end());

const status = async (chair: Chair, text: string, values: readonly unknown[] = []) =>
  (await chair.wire.row(Status, `SELECT ${text} AS status`, values)).status;
const count = async (text: string, values: unknown[] = []) =>
  Number((await circle.admin.query(`SELECT count(*) AS n FROM ${text}`, values)).rows[0]?.n);

/** A chair with a log of `length` rows at the hub. */
async function withRows(length: number, words = 'words') {
  const chair = await circle.enrol(founder);
  const log = newLog();
  const rows = sealed(circle.root, log, chain(length, words));
  await openLog(chair, log);
  if (length > 0) await append(chair, batch(log, rows, chair.keys.signPrivate));
  return { chair, log, rows, all: batch(log, rows, chair.keys.signPrivate) };
}

describe('opening a log', () => {
  it('is done once for a chair, and again answers the same', async () => {
    const { chair, log } = await withRows(0);
    expect(await openLog(chair, log)).toBe('OK');
    expect(await openLog(chair, newLog())).toBe('HAS-LOG');
    expect(await openLog(founder, log)).toBe('TAKEN');
  });

  it('goes on behind a row of the log before, which is frozen then', async () => {
    const { chair, log, rows, all } = await withRows(3);
    const [next, other] = [newLog(), newLog()];
    const open = (name: string, at: number, hash: Buffer | undefined) =>
      status(chair, 'hub.open_log($1, $2, $3, $4)', [asUuid(name), asUuid(log), at, hash]);
    expect(await open(next, 1, rows[2]?.hash)).toBe('BAD-PARENT');
    expect(await open(next, 9, rows[2]?.hash)).toBe('BAD-PARENT');
    expect(await open(next, 1, rows[1]?.hash)).toBe('OK');
    expect(await open(next, 1, rows[1]?.hash)).toBe('OK');
    expect(await open(other, 2, rows[2]?.hash)).toBe('FROZEN');
    expect((await append(chair, all)).status).toBe('FROZEN');
    expect((await heads(chair)).find((head) => head.log === next)).toMatchObject({ first_sequence: 2, parent: log });
  });
});

describe('appending', () => {
  it('takes rows once, skips those that are there, and says when there are none to add', async () => {
    const { chair, log, rows } = await withRows(0);
    const of = (from: number, to: number, before?: Buffer) =>
      batch(log, rows2.slice(from, to), chair.keys.signPrivate, before);
    const rows2 = sealed(circle.root, log, chain(5, 'once'));
    expect(rows).toEqual([]);
    expect(await append(chair, of(0, 2))).toMatchObject({ status: 'OK', head_sequence: 1 });
    expect(await append(chair, of(0, 2))).toMatchObject({ status: 'DUP', head_sequence: 1 });
    // Its reply was lost: the tablet sends from before, and only what is new is taken.
    expect(await append(chair, of(0, 5))).toMatchObject({ status: 'OK', head_sequence: 4 });
    expect(await count('hub.event WHERE log = $1', [asUuid(log)])).toBe(5);
    const broken = await circle.admin.query('SELECT hub.broken_link($1) AS at', [asUuid(log)]);
    expect(broken.rows).toEqual([{ at: null }]);
  });

  it('refuses a gap, a number used for another row, and a chain that does not hold; the last two are alarms', async () => {
    const { chair, log, all } = await withRows(3);
    const others = sealed(circle.root, log, chain(5, 'other'));
    expect(await append(chair, batch(log, others.slice(4), chair.keys.signPrivate))).toMatchObject({
      ...{ status: 'GAP', head_sequence: 2 },
    });
    expect(await append(chair, batch(log, others, chair.keys.signPrivate))).toMatchObject({
      ...{ status: 'FORK', head_sequence: 0 },
    });
    const tail = batch(log, others.slice(3), chair.keys.signPrivate, all.link[2]);
    expect((await append(chair, { ...tail, link: [...tail.link].reverse() })).status).toBe('BAD-LINK');
    expect(await count('hub.alarm WHERE log = $1', [asUuid(log)])).toBe(2);
    expect((await append(founder, tail)).status).toBe('DENIED');
  });

  it('refuses what has not the form of rows', async () => {
    const { chair, log } = await withRows(0);
    const good = batch(log, sealed(circle.root, log, chain(2, 'form')), chair.keys.signPrivate);
    const bad: Partial<Batch>[] = [
      { hash: [], link: [], subject: [], also: [], header: [], digest: [], body: [] },
      { from: -1 },
      { subject: good.subject.slice(1) },
      { subject: [Buffer.alloc(3), Buffer.alloc(16)] },
      { header: good.header.map(() => Buffer.alloc(4097)) },
      { body: good.body.map(() => Buffer.alloc(1_048_577)) },
      { hash: good.hash.map(() => Buffer.alloc(31)) },
      { epoch: 0 },
      { signature: Buffer.alloc(63) },
    ];
    for (const part of bad)
      expect([part, (await append(chair, { ...good, ...part })).status]).toEqual([part, 'MALFORMED']);
    expect((await append(chair, good)).status).toBe('OK');
  });
});

describe('reading', () => {
  it('gives rows in order and in pages, to chairs of the same record', async () => {
    const { log, rows } = await withRows(5);
    const pull = (after: number, most: number, bytes = 1_000_000) =>
      founder.wire.rows(HubRow, 'SELECT * FROM hub.pull($1, $2, $3, $4)', [asUuid(log), after, most, bytes]);
    expect((await pull(-1, 100)).map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
    expect((await pull(1, 2)).map(({ sequence }) => sequence)).toEqual([2, 3]);
    // At least one, or nothing would ever come of a row that is larger than a page.
    expect((await pull(-1, 100, 1)).map(({ sequence }) => sequence)).toEqual([0]);
    const digests = await founder.wire.rows(
      z.object({ header_digest: z.any(), body_digest: z.any() }),
      'SELECT * FROM hub.digests($1, 2, 9)',
      [asUuid(log)],
    );
    expect(digests).toEqual(
      rows.slice(3).map(({ headerDigest: header_digest, bodyDigest: body_digest }) => ({ header_digest, body_digest })),
    );
  });

  it('finds a subject by its tag alone', async () => {
    const { rows } = await withRows(3);
    const found = (tag: unknown) =>
      founder.wire.rows(z.object({ hash: z.any() }), 'SELECT * FROM hub.pull_subject($1, 100)', [tag]);
    expect((await found(rows[0]?.subject)).map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
    expect(await found(Buffer.alloc(0))).toEqual([]);
  });
});

it('what is erased goes with its blobs, stays gone, and leaves the chain whole', async () => {
  const { chair, log, rows } = await withRows(3);
  const subject = rows[0]?.subject;
  const put = (name: Buffer) =>
    status(chair, 'hub.put_blob($1, 0, 1, $2, 1, $3)', [name, subject, Buffer.from('sealed')]);
  expect(await put(Buffer.alloc(32, 1))).toBe('OK');
  expect(await put(Buffer.alloc(32, 1))).toBe('OK');
  expect(await put(Buffer.alloc(31, 1))).toBe('MALFORMED');
  expect(
    await founder.wire.rows(z.object({ part: z.number() }), 'SELECT * FROM hub.get_blob($1)', [Buffer.alloc(32, 1)]),
  ).toHaveLength(1);
  expect(await status(founder, 'hub.erase($1)::text', [[subject]])).toBe('3');
  expect(await put(Buffer.alloc(32, 2))).toBe('ERASED');
  expect(await count('hub.payload WHERE log = $1', [asUuid(log)])).toBe(0);
  expect(await count('hub.blob')).toBe(0);
  // One more row of the same visit, which was written before the erasure was known.
  const more = sealed(circle.root, log, chain(1, 'late')).map((row) => ({
    ...row,
    sequence: 3,
    subject: subject ?? row.subject,
  }));
  const before = (await heads(chair)).find((head) => head.log === log)?.head_link;
  expect((await append(chair, batch(log, more, chair.keys.signPrivate, before))).status).toBe('OK');
  expect(await count('hub.payload WHERE log = $1', [asUuid(log)])).toBe(0);
  const walked = await circle.admin.query('SELECT hub.broken_link($1) AS at', [asUuid(log)]);
  expect(walked.rows).toEqual([{ at: null }]);
  await expect(status(founder, 'hub.erase($1)::text', [[Buffer.alloc(3)]])).rejects.toThrow();
});

describe('a visit that is taken', () => {
  const take = (chair: Chair, tag: Buffer, seen: number) =>
    chair.wire.row(HubLease, 'SELECT * FROM hub.take($1, $2)', [tag, seen]);

  it('goes to exactly one of two chairs that saw the same', async () => {
    const other = await circle.enrol(founder);
    for (let round = 1; round <= 10; round++) {
      const tag = Buffer.alloc(16, round);
      const answers = await Promise.all([take(founder, tag, 0), take(other, tag, 0)]);
      expect(new Set(answers.map(({ chair }) => chair)).size).toBe(1);
      expect(answers.map(({ version }) => version)).toEqual([1, 1]);
    }
  });

  it('is taken again by who has it, and by who saw more than a hub that was set back', async () => {
    const tag = Buffer.alloc(16, 99);
    expect((await take(founder, tag, 0)).version).toBe(1);
    expect((await take(founder, tag, 1)).version).toBe(2);
    const other = await circle.enrol(founder);
    expect(await take(other, tag, 1)).toEqual({ chair: founder.id, version: 2 });
    expect(await take(other, tag, 7)).toEqual({ chair: other.id, version: 8 });
  });
});

it('a register keeps its highest version, and keys are given by who may add chairs only', async () => {
  const other = await circle.enrol(founder);
  const name = Buffer.alloc(16, 5);
  const put = (chair: Chair, version: number) =>
    status(chair, 'hub.put_register($1, $2, $3)::text', [name, version, Buffer.from(`v${version}`)]);
  expect(await put(founder, 2)).toBe('2');
  expect(await put(other, 1)).toBe('2');
  expect(await put(other, 3)).toBe('3');
  await expect(put(other, 0)).rejects.toThrow();
  const key = (chair: Chair) =>
    status(chair, 'hub.put_key(1, $1, $2, $3)', [other.id, Buffer.from('sealed'), Buffer.alloc(64)]);
  expect(await key(other)).toBe('DENIED');
  expect(await key(founder)).toBe('OK');
  const mine = await other.wire.rows(z.object({ key_epoch: z.number() }), 'SELECT * FROM hub.my_keys()');
  expect(mine).toEqual([{ key_epoch: 1 }]);
});

describe('who may add and remove chairs', () => {
  it('adds none without the right, and none in a wrong form', async () => {
    const plain = await circle.enrol(founder);
    await expect(circle.enrol(plain)).rejects.toThrow('DENIED');
    expect(await status(plain, 'hub.revoke($1)', [founder.id])).toBe('DENIED');
    const { id, user, keys } = newChair();
    const enrol = (login: string, verifier: string) =>
      status(founder, 'hub.enrol($1, $2, $3, $4, $5, false)', [id, login, verifier, keys.signPublic, keys.boxPublic]);
    expect(await enrol('postgres', 'SCRAM-SHA-256$x')).toBe('MALFORMED');
    expect(await enrol(user, 'a password')).toBe('MALFORMED');
    expect(await status(founder, 'hub.revoke($1)', [id])).toBe('UNKNOWN');
  });

  it('ends a removed chair: its session, its login and its keys; the last who may add chairs stays', async () => {
    const gone = await circle.enrol(founder);
    await status(founder, 'hub.put_key(7, $1, $2, $3)', [gone.id, Buffer.from('sealed'), Buffer.alloc(64)]);
    expect(await status(founder, 'hub.revoke($1)', [gone.id])).toBe('OK');
    await expect(heads(gone)).rejects.toThrow('offline');
    await expect(circle.at(gone)).rejects.toMatchObject({ trouble: 'refused' });
    expect(await count('hub.wrapped_key WHERE reader = $1', [gone.id])).toBe(0);
    // Where the server does not let a login be ended, the mark alone refuses it.
    await circle.admin.query(`ALTER ROLE ${gone.login.user} LOGIN PASSWORD '${gone.login.password}'`);
    await expect(circle.at(gone)).rejects.toMatchObject({ trouble: 'revoked' });
    expect(await status(founder, 'hub.revoke($1)', [founder.id])).toBe('LAST-ENROLLER');
  });
});

it('a chair is removed also where the server lets nobody end its session', async () => {
  const gone = await circle.enrol(founder);
  await circle.admin.query('REVOKE pg_signal_backend FROM hub_owner');
  expect(await status(founder, 'hub.revoke($1)', [gone.id])).toMatch(/^OK/);
  await circle.admin.query('GRANT pg_signal_backend TO hub_owner');
  await expect(heads(gone)).rejects.toMatchObject({ trouble: 'revoked' });
});

it('an epoch has one root: two chairs that renew the keys at once do not give two', async () => {
  const other = await circle.enrol(founder, true);
  const third = await circle.enrol(founder);
  const give = (chair: Chair, to: Chair) =>
    status(chair, 'hub.put_key(9, $1, $2, $3)', [to.id, Buffer.from(`of ${chair.id}`), Buffer.alloc(64)]);
  expect(await give(founder, founder)).toBe('OK');
  expect(await give(other, other)).toBe('TAKEN');
  expect(await give(other, third)).toBe('TAKEN');
  expect(await give(founder, third)).toBe('OK');
  expect(await give(founder, other)).toBe('OK');
  // Whoever was given it may give it.
  expect(await give(other, third)).toBe('OK');
  expect(await count('hub.wrapped_key WHERE key_epoch = 9')).toBe(3);
});

it('nothing that is sent while it is erased stays, and nobody holds up another chair’s log', async () => {
  const { chair, log, all, rows } = await withRows(1);
  const more = sealed(circle.root, log, chain(2, 'more'));
  const subject = rows[0]?.subject ?? Buffer.alloc(0);
  const blob = 'hub.put_blob($1, 0, 1, $2, 1, $3)';
  await chair.wire.rows(z.object({}), 'BEGIN');
  expect(await status(chair, blob, [Buffer.alloc(32, 1), subject, Buffer.from('paper')])).toBe('OK');
  expect(more).toHaveLength(2);
  const erased = status(founder, 'hub.erase($1)::text', [[subject]]);
  // It waits for the one that is sending.
  const waiting = "pg_stat_activity WHERE wait_event_type = 'Lock'";
  const both = Promise.all([erased, settled(waiting).then(() => chair.wire.rows(z.object({}), 'COMMIT'))]);
  await both;
  expect(await count('hub.blob WHERE subject = $1', [subject])).toBe(0);
  // Another chair's call on this log neither does anything nor holds it.
  const other = await circle.enrol(founder);
  await other.wire.rows(z.object({}), 'BEGIN');
  expect((await append(other, all)).status).toBe('DENIED');
  expect((await append(chair, all)).status).toBe('DUP');
  await other.wire.rows(z.object({}), 'COMMIT');
});

/** Until somebody waits, or at most as long as a test may take. */
async function settled(of: string): Promise<void> {
  await expect.poll(() => count(of), { timeout: 60_000 }).toBeGreaterThan(0);
}

describe('an invitation', () => {
  const name = Buffer.alloc(16, 7);
  const ask = async (text: string, values: unknown[] = [name]) =>
    (await (await circle.joining()).row(Sealed, `SELECT ${text} AS sealed`, values)).sealed;
  const answer = async (bytes: Buffer) =>
    (await (await circle.joining()).row(Status, 'SELECT hub.join_answer($1, $2) AS status', [name, bytes])).status;

  it('is answered once and seen by its name alone, and late it is gone', async () => {
    const plain = await circle.enrol(founder);
    const offer = (chair: Chair) => status(chair, 'hub.invite($1, $2, 15)', [name, Buffer.from('offer')]);
    expect(await offer(plain)).toBe('DENIED');
    expect(await offer(founder)).toBe('OK');
    expect(await ask('hub.join_offer($1)')).toEqual(Buffer.from('offer'));
    expect(await ask('hub.join_offer($1)', [Buffer.alloc(16)])).toBeNull();
    expect(await answer(Buffer.from('first'))).toBe('OK');
    expect(await answer(Buffer.from('second'))).toBe('GONE');
    expect(await answer(Buffer.alloc(4097))).toBe('MALFORMED');
    const seen = await founder.wire.row(Sealed, 'SELECT hub.invitation_answer($1) AS sealed', [name]);
    expect(seen.sealed).toEqual(Buffer.from('first'));
    const result = (chair: Chair) => status(chair, 'hub.invitation_result($1, $2)', [name, Buffer.from('result')]);
    expect(await result(plain)).toBe('DENIED');
    expect(await result(founder)).toBe('OK');
    expect(await ask('hub.join_result($1)')).toEqual(Buffer.from('result'));
    await circle.admin.query("UPDATE hub.invitation SET until = now() - interval '1 second'");
    expect(await ask('hub.join_offer($1)')).toBeNull();
    expect(await ask('hub.join_result($1)')).toBeNull();
    expect(await result(founder)).toBe('GONE');
  });
});

it('a founding code works once; another one brings a new first tablet into the same record only', async () => {
  await expect(circle.found(circle.code, circle.id)).rejects.toThrow('GONE');
  const again = () => offerFounding(circle.admin, circle.id, [circle.address]);
  await expect(circle.found(await again(), randomUUID())).rejects.toThrow('DENIED');
  const code = await again();
  const second = await circle.found(code, circle.id);
  expect(await status(second, 'hub.put_site($1)', [Buffer.alloc(16)])).toBe('OK');
  const keys = await second.wire.rows(z.object({ by_chair: z.string() }), 'SELECT * FROM hub.clinic_keys()');
  expect(keys).toEqual([]);
});

describe('putting rows back', () => {
  it('is for what its chair sends no more, in its own order, signed at the end; and for nobody of another record', async () => {
    const { chair, log, rows, all } = await withRows(4);
    const by = await circle.enrol(founder);
    const putBack = ({ wire }: Chair, b: Batch, signature: Buffer | null = b.signature) =>
      wire.acknowledged(
        Status,
        'SELECT status FROM hub.put_back($1, $2, NULL, NULL, NULL, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
        [chair.id, b.log, b.from, b.hash, b.link, b.subject, b.also, b.epoch, b.header, b.digest, b.body, signature],
      );
    const said = async (...given: Parameters<typeof putBack>) => (await putBack(...given)).status;
    expect(await said(by, all)).toBe('LIVE');
    await status(founder, 'hub.revoke($1)', [chair.id]);
    expect(await said(by, all)).toBe('DUP');
    await circle.admin.query('DELETE FROM hub.payload WHERE log = $1', [asUuid(log)]);
    await circle.admin.query('DELETE FROM hub.event WHERE log = $1', [asUuid(log)]);
    await circle.admin.query('DELETE FROM hub.log WHERE log = $1', [asUuid(log)]);
    const [first, rest] = [rows.slice(0, 2), rows.slice(2)];
    const beginning = batch(log, first, chair.keys.signPrivate);
    const middle = batch(log, rest, chair.keys.signPrivate, beginning.link.at(-1));
    expect(await said(by, { ...beginning, link: beginning.link.toReversed() })).toBe('BAD-LINK');
    expect(await said(by, middle)).toBe('GAP');
    expect(await said(by, beginning, null)).toBe('OK');
    const head = async () => (await heads(by)).find((one) => one.log === log);
    expect(await head()).toMatchObject({ head_sequence: 1, head_signature: null });
    expect(await said(founder, middle)).toBe('OK');
    expect(await head()).toMatchObject({ head_sequence: 3, head_signature: all.signature, chair: chair.id });
    expect(await count('hub.log WHERE log = $1 AND hub.broken_link(log) IS NULL', [asUuid(log)])).toBe(1);
    expect(await said(by, batch(log, sealed(circle.root, log, chain(4, 'forged')), by.keys.signPrivate))).toBe('FORK');
    const code = await offerFounding(circle.admin, null, [circle.address]);
    expect(await said(await circle.found(code, randomUUID()), all)).toBe('DENIED');
  });
});
