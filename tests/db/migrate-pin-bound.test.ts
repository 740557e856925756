import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { append, openLog } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { pinBindings } from '../../db/projections/pin-bindings.ts';
import { failedPins, pinSecret } from '../../db/vault/secrets.ts';
import { aDaysWork, moment, random, temporaryFolder } from './fixtures.ts';
import { withClockSteps, withoutClockSteps } from './older-store.ts';

test('a store of the fifth version keeps its PINs with their counts, which the record does not bind yet', () => {
  const file = join(temporaryFolder(), 'record.db');
  const key = Buffer.alloc(32, 7);
  const driver = connect(file, key, false);
  migrate(driver, migrations.slice(0, 5));
  withClockSteps(driver);
  const before = new Store(driver, random, () => {});
  const work = aDaysWork();
  before.write((w) => {
    openLog(w, { device: 'CH-TEST', now: moment() });
    append(w, work.events);
  });
  driver
    .prepare('INSERT INTO staff_secret (staff_id, salt, digest, n, r, p, failed) VALUES (?, ?, ?, 16, 8, 1, 3)')
    .run(work.staffId, Buffer.alloc(16, 1), Buffer.alloc(32, 2));
  withoutClockSteps(driver);
  before.close();
  const store = openStore({ file, key, random });
  expect(store.read((r) => pinSecret(r, work.staffId))).toMatchObject({ n: 16, nonce: null });
  expect(store.read((r) => failedPins(r, work.staffId)).failed).toBe(3);
  expect(store.read(pinBindings)).toEqual({ [work.staffId]: null });
  expect(store.read(verifyChain)).toMatchObject({ ok: true });
  store.close();
});
