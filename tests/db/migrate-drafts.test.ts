import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { Store } from '../../db/file/store.ts';
import { append, openLog } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { firstVisit } from '../../db/migrations/001-first-visit.ts';
import { custody } from '../../db/migrations/002-custody.ts';
import { draft, putDraft } from '../../db/projections/drafts.ts';
import { aDaysWork, moment, newVisitId, random, temporaryFolder } from './fixtures.ts';
import { withClockSteps, withoutClockSteps } from './older-store.ts';

test('a store of the second version keeps every row, loses the strokes that no step cleared, and keeps drafts by their step', () => {
  const file = join(temporaryFolder(), 'record.db');
  const key = Buffer.alloc(32, 7);
  const driver = connect(file, key, false);
  migrate(driver, [firstVisit, custody]);
  withClockSteps(driver);
  const before = new Store(driver, random, () => {});
  const work = aDaysWork();
  before.write((w) => {
    openLog(w, { device: 'CH-TEST', now: moment() });
    append(w, work.events);
  });
  const kept = driver.prepare('INSERT INTO draft (visit_id, field, value) VALUES (?, ?, ?)');
  for (const field of ['staff:1/witness-consent', 'consent/sign-consent', 'staff:1/note'])
    kept.run(work.visitId, field, 'strokes long signed');
  withoutClockSteps(driver);
  before.close();

  const store = openStore({ file, key, random });
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 10 });
  const place = { side: 'consent', subject: work.visitId, step: 'sign-consent', field: 'signature' };
  expect(store.read((r) => draft(r, place))).toBe('');
  store.write((w) => putDraft(w, place, 'new strokes'));
  expect(store.read((r) => draft(r, place))).toBe('new strokes');
  expect(store.read((r) => draft(r, { ...place, subject: newVisitId() }))).toBe('');
  store.close();
});
