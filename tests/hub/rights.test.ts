import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asUuid } from '../../hub/bytes.ts';
import { epochKeys } from '../../hub/keys.ts';
import { firstLink } from '../../hub/link.ts';
import { LogError, proveEnd, proveHead, proveRows } from '../../hub/prove.ts';
import { HubLog, HubRow, Status } from '../../hub/rows.ts';
import { HubError, openWire, type Wire } from '../../hub/wire.ts';
import { offerFounding } from '../../scripts/hub/founding.ts';
import { append, batch, type Chair, Circle, chain, newLog, openLog, sealed } from './circle.ts';

const words = 'zebra-crossing-lavender';
const control = 'CONTROLWORD';
let circle: Circle;
let founder: Chair;
let chair: Chair;
let log: string;
beforeAll(async () => {
  ({ circle, founder } = await Circle.make());
  chair = await circle.enrol(founder);
  log = newLog();
  await openLog(chair, log);
  const rows = sealed(circle.root, log, chain(20, words));
  await append(chair, batch(log, rows, chair.keys.signPrivate));
});
afterAll(() => circle.end());

const SqlState = z.object({ code: z.string() });
const raw = async (wire: Wire, text: string) => {
  try {
    await wire.rows(HubRow.partial(), text);
    return 'done';
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return SqlState.parse(error.cause).code;
  }
};

describe('a login of a chair', () => {
  it('reaches no table, makes nothing, and calls nothing that is not a chair’s', async () => {
    const tables = (await circle.admin.query("SELECT tablename FROM pg_tables WHERE schemaname = 'hub'")).rows;
    expect(tables.length).toBeGreaterThan(10);
    const tries = [
      ...tables.flatMap(({ tablename: table }) => [
        `SELECT * FROM hub.${table}`,
        `DELETE FROM hub.${table}`,
        `INSERT INTO hub.${table} DEFAULT VALUES`,
        `TRUNCATE hub.${table}`,
        `DROP TABLE hub.${table}`,
      ]),
      'CREATE TABLE public.mine (a int)',
      'CREATE TABLE hub.mine (a int)',
      'CREATE TEMP TABLE mine (a int)',
      'CREATE SCHEMA mine',
      "CREATE FUNCTION hub.me() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      'CREATE ROLE other LOGIN',
      `ALTER ROLE ${founder.login.user} NOLOGIN`,
      'SET ROLE hub_owner',
      'SET SESSION AUTHORIZATION postgres',
      'SELECT lo_create(0)',
      "SELECT pg_read_file('PG_VERSION')",
      "COPY (SELECT 1) TO PROGRAM 'true'",
      'SELECT hub.broken_link(gen_random_uuid())',
      'SELECT hub.end_chair(gen_random_uuid())',
      "SELECT hub.offer_founding('\\x00', null, '\\x00', 1)",
      'SELECT hub.add_chair(null, null, null, null, null, null, true)',
      'SELECT hub.found(null, null, null, null, null, null, null)',
      "SELECT hub.join_offer('\\x00')",
      'SELECT hub.me()',
    ];
    for (const text of tries) expect([text, await raw(chair.wire, text)]).toEqual([text, '42501']);
  });

  it('of joining calls the four functions of joining and nothing else', async () => {
    const joining = await circle.joining();
    const functions = (
      await circle.admin.query<{ name: string }>(
        "SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'hub'::regnamespace AND has_function_privilege('hub_join', oid, 'execute')",
      )
    ).rows.map(({ name }) => name.replace(/\(.*/, ''));
    expect(functions.sort()).toEqual(['hub.found', 'hub.join_answer', 'hub.join_offer', 'hub.join_result']);
    expect(await raw(joining, 'SELECT hub.heads()')).toBe('42501');
    expect(await raw(joining, 'SELECT * FROM hub.invitation')).toBe('42501');
    expect(await raw(joining, 'CREATE TEMP TABLE mine (a int)')).toBe('42501');
  });

  it('sees and touches nothing of another record on the same server', async () => {
    const code = await offerFounding(circle.admin, null, [circle.address]);
    const stranger = await circle.found(code, randomUUID());
    expect(await stranger.wire.rows(HubLog, 'SELECT * FROM hub.heads()')).toEqual([]);
    const pull = 'SELECT * FROM hub.pull($1, -1, 100, 1000000)';
    expect(await stranger.wire.rows(HubRow, pull, [asUuid(log)])).toEqual([]);
    expect(
      await stranger.wire.rows(HubRow, pull.replace('pull($1, -1, 100, 1000000)', 'digests($1, -1, 9)'), [asUuid(log)]),
    ).toEqual([]);
    expect(
      (await append(stranger, batch(log, sealed(circle.root, log, chain(1, 'x')), stranger.keys.signPrivate))).status,
    ).toBe('DENIED');
    expect(
      await stranger.wire.rows(HubRow.partial(), "SELECT hub.revoke($1) = 'UNKNOWN' AS is", [chair.id]),
    ).toHaveLength(1);
  });
});

it('every function but the operator’s own asks who calls', async () => {
  const found = await circle.admin.query<{ name: string; text: string }>(
    "SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = 'hub'::regnamespace AND has_function_privilege('hub_chair', oid, 'execute')",
  );
  for (const { name, text } of found.rows)
    if (name !== 'first_link') expect([name, text.includes('hub.me()')]).toEqual([name, true]);
});

describe('whoever runs the hub', () => {
  it('finds no word of the record in a dump, the data folder or the log of writes; a control word is found', async () => {
    const put = 'SELECT hub.put_register($1, 1, $2)';
    await chair.wire.rows(HubRow.partial(), put, [Buffer.alloc(16, 9), Buffer.from(control)]);
    await circle.admin.query('CHECKPOINT');
    const files = readdirSync(circle.server.data, { recursive: true, encoding: 'utf8' })
      .map((name) => join(circle.server.data, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path));
    const all = [Buffer.from(circle.server.dump('hub')), ...files];
    const finds = (word: string) => {
      const forms = [word, Buffer.from(word).toString('hex')];
      return all.some((bytes) => forms.some((form) => bytes.includes(form)));
    };
    expect(finds(control)).toBe(true);
    for (const word of [words, 'note-added', 'Europe/London', '2026-11-30T09:00:00'])
      expect([word, finds(word)]).toEqual([word, false]);
  });

  it('alters no byte of a row or head unnoticed', async () => {
    const pull = () => founder.wire.rows(HubRow, 'SELECT * FROM hub.pull($1, -1, 100, 1000000)', [asUuid(log)]);
    const head = async () => {
      const found = (await founder.wire.rows(HubLog, 'SELECT * FROM hub.heads()')).find((one) => one.log === log);
      if (!found) throw new Error('no log');
      return found;
    };
    const read = async () => {
      const at = await head();
      proveHead(at, chair.keys.signPublic);
      const start = { sequence: -1, hash: '0'.repeat(64), link: firstLink(log) };
      const { cursor, rows } = proveRows(log, start, await pull(), () => epochKeys(circle.root).rows);
      proveEnd(at, cursor);
      return rows.length;
    };
    expect(await read()).toBe(20);
    const places = [
      ...['hash', 'link', 'header', 'body_digest'].map((column) => ['hub.event', column, 'AND sequence = 7'] as const),
      ['hub.payload', 'body', 'AND sequence = 7'] as const,
      ...['head_hash', 'head_link', 'head_signature'].map((column) => ['hub.log', column, ''] as const),
    ];
    let noticed = 0;
    for (const [table, column, where] of places)
      for (let round = 0; round < 12; round++) {
        const flip = `UPDATE ${table} SET ${column} = set_byte(${column}, ${round} * 7919 % length(${column}), get_byte(${column}, ${round} * 7919 % length(${column})) # ${1 << (round % 8)}) WHERE log = '${asUuid(log)}' ${where}`;
        await circle.admin.query(flip);
        await read().catch((error: unknown) => {
          if (error instanceof LogError) noticed += 1;
          else throw error;
        });
        if (table !== 'hub.log' || column !== 'head_signature') {
          const walked = await circle.admin.query('SELECT hub.broken_link($1) AS at', [asUuid(log)]);
          expect([column, walked.rows[0]?.at]).not.toEqual([column, null]);
        }
        await circle.admin.query(flip);
      }
    expect(noticed).toBe(places.length * 12);
    expect(await read()).toBe(20);
  });

  it('removes no row unnoticed, at the end of a log neither', async () => {
    const walked = async () =>
      (await circle.admin.query('SELECT hub.broken_link($1) AS at', [asUuid(log)])).rows[0]?.at;
    expect(await walked()).toBeNull();
    for (const gone of [3, 19]) {
      await circle.admin.query('BEGIN');
      await circle.admin.query('DELETE FROM hub.payload WHERE log = $1 AND sequence = $2', [asUuid(log), gone]);
      await circle.admin.query('DELETE FROM hub.event WHERE log = $1 AND sequence = $2', [asUuid(log), gone]);
      expect(Number(await walked())).toBe(gone === 19 ? 19 : 4);
      await circle.admin.query('ROLLBACK');
    }
  });
});

it('an answer to a wait that was cancelled is no acknowledgement', async () => {
  const { admin } = circle;
  const set = async (standbys: string) => {
    await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${standbys}'`);
    await admin.query('SELECT pg_reload_conf()');
  };
  const wire = await openWire(circle.address, chair.login);
  // A standby that never answers: each commit waits for it, until somebody cancels the wait.
  await set('nobody');
  const put = 'SELECT hub.put_register($1, $2, $3)::text AS status';
  const cancel = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
  let version = 0;
  /** The server takes a setting over in its own time: until then a commit waits for nobody, and another one is tried. */
  const putAndCancelled = async () => {
    let said = '';
    const asked = wire.acknowledged(Status, put, [Buffer.alloc(16, 77), ++version, Buffer.from('x')]).then(
      () => 'kept',
      ({ trouble }: HubError) => trouble,
    );
    void asked.then((what) => {
      said = what;
    });
    while (said === '' && (await admin.query(cancel)).rowCount === 0);
    return asked;
  };
  await expect.poll(putAndCancelled).toBe('unacknowledged');
  await set('');
  // The connection is given up: whoever asks on it is told so.
  await expect(wire.rows(HubLog, 'SELECT * FROM hub.heads()')).rejects.toMatchObject({ trouble: 'offline' });
});
