import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeBackup } from '../../db/backup/make.ts';
import { createStore, openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, appendClinicEvent, head } from '../../db/log/log.ts';
import { writeAnchor } from '../../db/vault/anchor.ts';
import { Vault } from '../../db/vault/vault.ts';
import { Instant } from '../../domain/time.ts';
import { aDaysWork, moment, random, temporaryFolder } from './fixtures.ts';

const command = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));
const passphrase = 'correct horse battery';

function verify(dir: string, secret: string): { status: number | null; said: string } {
  const { CHAIRSIDE_PASSPHRASE: _, CHAIRSIDE_RECOVERY_KEY: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--store', dir], {
    encoding: 'utf8',
    input: `${secret}\n`,
    env,
  });
  return { status, said: stdout + stderr };
}

async function tablet() {
  const dir = temporaryFolder();
  const file = join(dir, 'record.db');
  const cost = { n: 2 ** 4, r: 8, p: 1 };
  const vault = new Vault({ dir, storeFile: file, protector: { kind: 'passphrase' }, random, cost });
  const { key, recoveryKey } = await vault.create({ passphrase });
  const store = createStore({ file, key, random, device: 'CH-TEST', now: moment() });
  const { events } = aDaysWork();
  store.write((w) => append(w, events.slice(0, 4)));
  const at = (seconds: number) => Instant.parse(moment(seconds).instant);
  writeAnchor(dir, { log: store.identity.log, ...store.read(head), at: at(25) }, key);
  store.write((w) => append(w, events.slice(4)));
  writeAnchor(dir, { log: store.identity.log, ...store.read(head), at: at(80) }, key);
  const backup = await makeBackup(store, {
    place: join(dir, 'backups'),
    key,
    recovery: vault.recoveryHalf(),
    device: 'CH-TEST',
    now: moment(90),
  });
  store.close();
  const tamper = (sql: string) => {
    const driver = connect(file, key, true);
    driver.pragma('foreign_keys = OFF');
    driver.exec(
      `DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete; DROP TRIGGER event_payload_no_update;
       DROP TRIGGER event_payload_no_delete; ${sql}`,
    );
    driver.close();
  };
  const vouch = () => {
    const again = openStore({ file, key, random });
    const from = again.read(head);
    const by = { actor: { kind: 'system' }, now: moment(95) } as const;
    again.write((w) => appendClinicEvent(w, { type: 'heads-vouched', from }, by));
    again.close();
  };
  return { dir, file, recoveryKey, tamper, vouch, backup: join(dir, 'backups', backup.name) };
}

test('a record that is what was written exits 0, with the passphrase and with the recovery key', async () => {
  const { dir, recoveryKey } = await tablet();
  expect(verify(dir, passphrase)).toEqual({
    status: 0,
    said: 'untouched  All 10 rows are what was written. 3 heads kept outside the record agree.\n',
  });
  expect(verify(dir, recoveryKey).status).toBe(0);
  expect(verify(dir, 'another passphrase')).toMatchObject({ status: 64 });
});

test('an edited row is named with its kind and with what still vouches for the rows before it', async () => {
  const { dir, tamper } = await tablet();
  tamper(`UPDATE event SET instant = '2026-11-24T08:00:00.000Z' WHERE sequence = 6`);
  expect(verify(dir, passphrase)).toEqual({
    status: 1,
    said: 'altered    Row 6 was edited. It bears the time Tue 24 Nov 2026, 08:00 UTC. Up to row 4 the record is vouched for, by a head kept on Tue 24 Nov 2026, 09:00 UTC: it was done after that.\n',
  });
});

test('a cut tail is seen by the heads kept outside', async () => {
  const { dir, tamper } = await tablet();
  tamper('DELETE FROM event_payload WHERE sequence > 7; DELETE FROM event WHERE sequence > 7');
  const { status, said } = verify(dir, passphrase);
  expect(status).toBe(1);
  expect(said).toContain('Row 8 and all after it were cut off.');
});

test('a record in which rows lost their payloads without a tombstone is named', async () => {
  const { dir, tamper } = await tablet();
  tamper('DELETE FROM event_payload WHERE sequence = 5');
  expect(verify(dir, passphrase).said).toContain('Row 5 was removed');
});

test('one flipped bit in the file is named by its page', async () => {
  const { dir, file } = await tablet();
  const bytes = readFileSync(file);
  bytes[9000] = (bytes[9000] ?? 0) ^ 4;
  writeFileSync(file, bytes);
  expect(verify(dir, passphrase)).toEqual({ status: 1, said: 'altered    The file is damaged: page 3.\n' });
});

test('a backup verifies without its store, and a damaged one does not', async () => {
  const { backup, recoveryKey } = await tablet();
  expect(verify(backup, recoveryKey)).toMatchObject({ status: 0 });
  expect(verify(backup, passphrase).said).toContain('A backup opens with the recovery key.');
  const rest = join(backup, 'rest.bin');
  const bytes = readFileSync(rest);
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  writeFileSync(rest, bytes);
  expect(verify(backup, recoveryKey)).toMatchObject({ status: 1 });
});

test('a record whose heads are gone, damaged, forged or in their old form is not vouched for', async () => {
  const { dir, vouch } = await tablet();
  vouch();
  expect(verify(dir, passphrase)).toMatchObject({ status: 0 });
  const heads = join(dir, 'heads.json');
  const { mac, ...old } = JSON.parse(readFileSync(heads, 'utf8'));
  expect(mac).toHaveLength(64);
  for (const content of [JSON.stringify(old), JSON.stringify({ ...old, mac: 'ab'.repeat(32) }), '{"log":', null]) {
    rmSync(heads);
    if (content !== null) writeFileSync(heads, content);
    const { status, said } = verify(dir, passphrase);
    expect(status, String(content)).toBe(1);
    expect(said).toContain('and all before it cannot be vouched for');
  }
});
