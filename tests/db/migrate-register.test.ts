import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { verifyRecord } from '../../db/log/verify/record.ts';
import { registerCounts, registerPage } from '../../db/projections/register-pages.ts';
import { aDaysWork, date, newStore, random } from './fixtures.ts';
import { withoutLater } from './older-store.ts';

test('a store of the ninth version gets its register from its log when it is opened', () => {
  const { store: old, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  old.write((w) => append(w, events));
  old.close();
  const before = connect(file, key, false);
  withoutLater(before);
  before.pragma('user_version = 9');
  before.exec('UPDATE projected SET rules = 6');
  migrate(
    before,
    migrations.filter(({ version }) => version <= 9),
  );
  before.close();

  const store = openStore({ file, key, random });
  const page = { show: 'all', oldestFirst: false, skip: 0, take: 9 } as const;
  expect(store.read((r) => registerPage(r, { today: date('2026-11-24') }, page))).toMatchObject([
    { visitId, outcome: 'treated', closed: true },
  ]);
  expect(store.read((r) => registerCounts(r, { today: date('2026-11-24') }))).toMatchObject({ all: 1, notSealed: 0 });
  expect(store.read((r) => verifyRecord(r, []))).toMatchObject({ ok: true });
  store.close();
});
