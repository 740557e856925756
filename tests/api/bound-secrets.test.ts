import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePinSecret, type PinSecret } from '../../db/vault/pins.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { said } from '../sentence.ts';
import { behindItsBack } from './behind-its-back.ts';
import { cheap, lastingKeychain, makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

const forged = '735126';
const unlock = (tablet: Tablet, staffId: string, typed: string) =>
  tablet.client.call('session.unlock', { staffId, pin: typed });

/** A PIN of the insider's own choice, made as the app makes one. */
async function forgedPin(tablet: Tablet, keychain?: string): Promise<PinSecret> {
  let pepper: Uint8Array = new Uint8Array();
  const read = (db: Driver.Database) => {
    pepper = Buffer.from(
      String(db.prepare(`SELECT hex(value) FROM secret WHERE name = 'pin-pepper'`).pluck().get()),
      'hex',
    );
  };
  await behindItsBack(tablet, read, keychain);
  return makePinSecret(forged, pepper, realRandom, cheap.pin);
}

const put =
  ({ salt, digest, nonce }: PinSecret, keep: 'own-nonce' | 'no-nonce' | 'old-nonce' = 'old-nonce') =>
  (db: Driver.Database) => {
    db.prepare('UPDATE staff_secret SET salt = ?, digest = ?').run(salt, digest);
    if (keep !== 'old-nonce') db.prepare('UPDATE staff_secret SET nonce = ?').run(keep === 'own-nonce' ? nonce : null);
  };

describe('a record whose rows nobody touched', () => {
  let tablet: Tablet;
  let ownerId: string;
  beforeEach(async () => {
    tablet = await makeTablet();
    ({ ownerId } = await signedIn(tablet));
    await tablet.client.call('settings.add-staff', { name: 'Kim Sample', role: 'owner', pin: '135790' });
  });
  afterEach(() => tablet.close());

  const kim = async () => (await tablet.client.call('app.status', {})).staff[1]?.id ?? '';
  const check = async () => {
    await unlock(tablet, await kim(), '135790');
    return tablet.client.call('record.check', {});
  };
  const ofOwner = (change: (db: Driver.Database) => void) => (db: Driver.Database) => {
    const others = db.prepare('SELECT * FROM staff_secret WHERE staff_id <> ?').all(ownerId);
    change(db);
    for (const other of others)
      db.prepare(
        `INSERT OR REPLACE INTO staff_secret (staff_id, salt, digest, n, r, p, failed, last_failed, nonce)
         VALUES (@staff_id, @salt, @digest, @n, @r, @p, @failed, @last_failed, @nonce)`,
      ).run(other);
  };

  it.each(['own-nonce', 'no-nonce', 'old-nonce'] as const)(
    'with a PIN that was replaced behind it (%s) opens for nobody by it, and says so',
    async (keep) => {
      await behindItsBack(tablet, ofOwner(put(await forgedPin(tablet), keep)));
      expect(await refusal(unlock(tablet, ownerId, forged))).toBe('pin-replaced');
      expect(await refusal(unlock(tablet, ownerId, pin))).toBe('pin-replaced');
      expect(await check()).toMatchObject({ ok: false, says: said(/a PIN that nobody set here/) });
      // Nobody is locked out for good: a new one is bound again.
      await tablet.client.call('staff.reset-pin', { staffId: ownerId, newPin: forged });
      await tablet.client.call('session.lock', {});
      expect((await unlock(tablet, ownerId, forged)).mode).toBe('staff');
    },
  );

  it('with a PIN for somebody who has none on the record says so', async () => {
    const secret = await forgedPin(tablet);
    await behindItsBack(tablet, (db) => {
      db.prepare(
        `INSERT INTO staff_secret (staff_id, salt, digest, n, r, p, failed, nonce)
         SELECT '01890000-0000-7000-8000-000000000009', ?, ?, n, r, p, 0, NULL FROM staff_secret LIMIT 1`,
      ).run(secret.salt, secret.digest);
    });
    expect(await check()).toMatchObject({ ok: false, says: said(/a PIN that nobody set here/) });
  });

  it.each(['key and certificate', 'key', 'certificate'])('with another seal (%s) says so', async (what) => {
    const own = await makeSealIdentity({ clinicName: 'Elsewhere', device: 'CH-TEST', now: tablet.clock.now() });
    await behindItsBack(tablet, (db) => {
      const replace = db.prepare('UPDATE secret SET value = ? WHERE name = ?');
      if (what.startsWith('key')) replace.run(own.privateKey, 'seal-private-key');
      if (what.endsWith('certificate')) replace.run(own.certificate, 'seal-certificate');
    });
    expect(await check()).toMatchObject({ ok: false, says: said(/its key or its certificate/) });
  });

  it('with a trigger that would forge later says so', async () => {
    await behindItsBack(tablet, (db) => {
      db.exec(`CREATE TRIGGER later AFTER INSERT ON visit BEGIN UPDATE client SET name = 'Somebody Else'; END`);
    });
    expect(await check()).toMatchObject({
      ok: false,
      says: said(/other parts than this program makes/),
    });
  });

  it('is sound after PINs were changed, given, thrown away and given again, and after the seal was renewed', async () => {
    const staffId = await kim();
    await tablet.client.call('staff.change-pin', { pin, newPin: forged });
    await tablet.client.call('staff.reset-pin', { staffId, newPin: '864209' });
    await tablet.client.call('staff.deactivate', { staffId });
    await tablet.client.call('seal.renew', { clockIsRight: true });
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
    await tablet.client.call('staff.reactivate', { staffId, newPin: '135790' });
    await tablet.restart();
    expect(await check()).toMatchObject({ ok: true });
  });
});

describe('a PIN that an earlier version set', () => {
  const kept = fileURLToPath(new URL('../kept-stores/first-visits/', import.meta.url));
  const { ownerId }: { ownerId: string } = JSON.parse(readFileSync(join(kept, 'views.json'), 'utf8'));
  let tablet: Tablet;
  beforeEach(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'chairside-kept-'));
    cpSync(join(kept, 'data'), dataDir, { recursive: true });
    tablet = await makeTablet({ dataDir, protector: lastingKeychain('kept store') });
  });
  afterEach(() => tablet.close());

  it('goes on working, is bound at the first start, once, and cannot be replaced behind the record after it', async () => {
    expect((await unlock(tablet, ownerId, pin)).mode).toBe('staff');
    expect(await tablet.client.call('record.check', {})).toMatchObject({ ok: true });
    await behindItsBack(tablet, put(await forgedPin(tablet, 'kept store'), 'no-nonce'), 'kept store');
    expect(await refusal(unlock(tablet, ownerId, forged))).toBe('pin-replaced');
    let bound = 0;
    const count = (db: Driver.Database) => {
      bound = Number(db.prepare(`SELECT count(*) FROM event WHERE type = 'pin-bound'`).pluck().get());
    };
    await behindItsBack(tablet, count, 'kept store');
    expect(bound).toBe(1);
  });
});
