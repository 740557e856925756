import { expect, test } from 'vitest';
import { migrate, migrations } from '../../db/file/migrate.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { verifyRecord } from '../../db/log/verify/record.ts';
import { knownLots } from '../../db/projections/lot-list.ts';
import { peopleWith } from '../../db/projections/recall.ts';
import { lotKey } from '../../domain/lots/lot-ref.ts';
import { aDaysWork, date, moment, newStore, ofVisit, random } from './fixtures.ts';
import { withoutLater } from './older-store.ts';

test('a store of the ninth version knows the lots of its visits after the update, and who had them', () => {
  const { store: old, file, key } = newStore();
  const { events, clientId, visitId } = aDaysWork();
  const lot = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B 0417', expiry: '2027-08' } as const;
  old.write((w) => {
    append(w, events);
    append(w, [ofVisit(visitId, { type: 'lot-recorded', lot }, moment(80))]);
  });
  old.close();
  const before = connect(file, key, false);
  before.pragma('user_version = 9');
  withoutLater(before);
  before.exec('UPDATE projected SET rules = 6');
  migrate(
    before,
    migrations.filter(({ version }) => version <= 9),
  );
  before.close();
  const store = openStore({ file, key, random });
  const all = { show: 'all', today: date('2026-11-24'), offset: 0, limit: 10 } as const;
  expect(store.read((r) => knownLots(r, all))).toMatchObject([{ ...lot, openedOn: '2026-11-24' }]);
  expect(store.read((r) => peopleWith(r, lotKey({ ...lot, lot: 'b-0417' }), 10, 0))).toEqual([clientId]);
  expect(store.read((r) => verifyRecord(r, []))).toMatchObject({ ok: true });
  store.close();
});
