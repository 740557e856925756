import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTo } from '../../hub/box.ts';
import { asUuid } from '../../hub/bytes.ts';
import { clinicReader, makeClinicKey, readClinicKey } from '../../hub/clinic-key.ts';
import { openUnder, readCode } from '../../hub/code.ts';
import { Sealed } from '../../hub/rows.ts';
import { openWire } from '../../hub/wire.ts';
import { connectAdmin } from '../../scripts/hub/answers.ts';
import { enrolAgain, init } from '../../scripts/hub/init.ts';
import { schemaOf, upgrade } from '../../scripts/hub/install.ts';
import { OwnPostgres } from '../../scripts/hub/own-postgres.ts';
import { hubStatus } from '../../scripts/hub/status.ts';
import { verifyLogs } from '../../scripts/hub/verify.ts';
import { append, batch, Circle, chain, joinLogin, newLog, openLog, sealed } from './circle.ts';

const now = new Date('2026-11-30T08:00:00Z');

describe('a hub on a bare server', () => {
  let server: OwnPostgres;
  let hub: Client;
  const out = mkdtempSync(join(tmpdir(), 'chairside-hub-out-'));
  const options = () => ({
    admin: server.admin,
    database: 'hub',
    hosts: ['localhost', '127.0.0.1', 'fd00::1'],
    out,
    now,
  });
  let code: string;
  beforeAll(async () => {
    server = await OwnPostgres.start();
    const made = await init({ ...options(), apply: true });
    code = made.code ?? '';
    expect(made).toMatchObject({ made: true, applied: true });
    hub = await connectAdmin(server.admin, 'hub');
  });
  afterAll(async () => {
    await hub.end();
    await server.end();
    rmSync(out, { recursive: true, force: true });
  });

  it('is made once: again, nothing changes and no other code is given', async () => {
    const before = server.dump('hub');
    const files = ['ca.pem', 'server.pem', 'pg_hba.conf'].map((name) => readFileSync(join(out, name), 'utf8'));
    expect(await init({ ...options(), apply: true })).toEqual({ made: false, code: null, applied: false });
    // A dump of newer versions begins with a word that is never the same twice.
    const plain = (dump: string) => dump.replaceAll(/^\\(?:un)?restrict .*$/gm, '');
    expect(plain(server.dump('hub'))).toBe(plain(before));
    expect(['ca.pem', 'server.pem', 'pg_hba.conf'].map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(files);
    expect(statSync(join(out, 'ca.key')).mode & 0o077).toBe(0);
    expect(await upgrade(hub)).toEqual([]);
  });

  it('takes a chair over TLS only, with a certificate of its own authority and no other', async () => {
    const { name, key } = readCode(code) ?? { name: Buffer.alloc(0), key: Buffer.alloc(32) };
    const at = { host: '127.0.0.1', port: server.port, database: 'hub' };
    const first = await openWire({ ...at, ca: null }, joinLogin, 'unverified');
    const { sealed: offer } = await first.row(Sealed, 'SELECT hub.join_offer($1) AS sealed', [name]);
    first.drop();
    const { addresses } = JSON.parse(openUnder(key, 'offer', offer ?? Buffer.alloc(0)).toString());
    expect(addresses).toHaveLength(3);
    const { ca } = addresses[0];
    for (const host of ['127.0.0.1', 'localhost']) {
      const wire = await openWire({ ...at, host, ca }, joinLogin);
      wire.drop();
    }
    await expect(openWire({ ...at, ca: null }, joinLogin)).rejects.toMatchObject({ trouble: 'refused' });
    // The same machine under a name that the certificate is not for.
    await expect(openWire({ ...at, host: '127.1', ca }, joinLogin)).rejects.toMatchObject({ trouble: 'offline' });
    const foreign = readFileSync(join(out, 'server.pem'), 'utf8');
    await expect(openWire({ ...at, ca: foreign }, joinLogin)).rejects.toMatchObject({ trouble: 'offline' });
    // No other database of the same server.
    await expect(openWire({ ...at, database: 'postgres', ca }, joinLogin)).rejects.toMatchObject({
      trouble: 'refused',
    });
  });

  it('says which settings are off', async () => {
    const { off, chairs, alarms } = await hubStatus(hub, await schemaOf(hub));
    // This server was started for tests, which ask for no power cut.
    expect(off.map(({ name }) => name)).toEqual(['fsync', 'full_page_writes']);
    expect([chairs, alarms]).toEqual([[], []]);
  });

  it('gives the founding code again', async () => {
    const again = await enrolAgain(hub, { out, database: 'hub', hosts: ['localhost'] });
    expect(readCode(again)).not.toBeNull();
    expect(existsSync(join(out, 'ca.pem'))).toBe(true);
    // Never one that tablets would come to in the clear.
    const elsewhere = { out: join(out, 'elsewhere'), database: 'hub', hosts: ['localhost'] };
    await expect(enrolAgain(hub, elsewhere)).rejects.toThrow('ca.pem is missing');
  });

  it('is made by a second try where the server’s files could not be written at the first', async () => {
    const other = { ...options(), database: 'other', out: join(out, 'other') };
    mkdirSync(other.out);
    writeFileSync(join(other.out, 'ca.pem'), readFileSync(join(out, 'ca.pem')));
    await expect(init({ ...other, apply: true })).rejects.toThrow('ENOENT');
    rmSync(join(other.out, 'ca.pem'));
    expect(await init({ ...other, apply: false })).toMatchObject({ made: true, code: expect.any(String) });
  });
});

describe('verifying a hub', () => {
  let circle: Circle;
  const key = makeClinicKey((length) => Buffer.alloc(length, 3));
  const { boxPrivate, boxPublic } = readClinicKey(key) ?? { boxPrivate: Buffer.alloc(0), boxPublic: Buffer.alloc(0) };
  const log = newLog();
  beforeAll(async () => {
    const made = await Circle.make();
    circle = made.circle;
    const { founder } = made;
    await openLog(founder, log);
    await append(founder, batch(log, sealed(circle.root, log, chain(9, 'words')), founder.keys.signPrivate));
    const info = `chairside-key-1 ${circle.id} 1 ${clinicReader}`;
    const put = 'INSERT INTO hub.wrapped_key VALUES ($1, 1, $2, $3, $4, $5)';
    const values = [circle.id, clinicReader, await sealTo(boxPublic, info, circle.root), founder.id, Buffer.alloc(64)];
    await circle.admin.query(put, values);
  });
  afterAll(() => circle.end());

  it('walks links without a key, and with the clinic key opens every row', async () => {
    const sound = { log, rows: 9, broken: null, fault: null };
    expect(await verifyLogs(circle.admin, null, null)).toEqual([sound]);
    expect(await verifyLogs(circle.admin, log, boxPrivate)).toEqual([sound]);
    await circle.admin.query('UPDATE hub.event SET key_epoch = 2 WHERE sequence = 4');
    expect(await verifyLogs(circle.admin, log, null)).toEqual([sound]);
    expect(await verifyLogs(circle.admin, log, boxPrivate)).toEqual([{ ...sound, fault: 'no-key' }]);
    await circle.admin.query("UPDATE hub.payload SET body = body || '\\x00' WHERE log = $1 AND sequence = 5", [
      asUuid(log),
    ]);
    expect(await verifyLogs(circle.admin, log, null)).toEqual([{ ...sound, broken: 5 }]);
  });
});
