import { expect, test } from 'vitest';
import { bookedThere, heldThere } from '../../db/chairs/booked.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append } from '../../db/log/log.ts';
import { CivilTime } from '../../domain/time.ts';
import { add, give, newTestChair, proven, shown } from './chairs.ts';
import { date, moment, newStore, newVisitId, ofVisit, opened, random } from './fixtures.ts';
import { withoutSince } from './older-store.ts';

test('a store of the version before gets the hours and appointments of other chairs’ visits from their rows', () => {
  const { store, file, key } = newStore();
  const [one, two] = [newTestChair('one'), { store, name: 'two' }];
  const clientId = add(one, 'Zadie Quill');
  const visitId = newVisitId();
  const next = { date: date('2026-12-22'), time: CivilTime.parse('14:00') };
  const course = { session: 1, sessionsPlanned: 3, final: false, next, plannedFinal: null };
  one.store.write((w) =>
    append(w, [
      opened(visitId, clientId, moment(20)),
      ofVisit(visitId, { type: 'course-changed', course }, moment(30)),
    ]),
  );
  give(one, two);
  const live = shown(two);
  store.close();
  const before = connect(file, key, true);
  withoutSince(before, 29);
  before.exec('UPDATE projected SET rules = 21');
  expect(before.prepare('SELECT * FROM chair_visit').get()).not.toHaveProperty('next_day');
  before.close();

  const again = openStore({ file, key, random });
  const day = date('2026-11-24');
  expect(again.read((r) => bookedThere(r, date('2026-12-01'), date('2026-12-31')))).toMatchObject([
    { visitId, clientName: 'Zadie Quill', ...next, session: 2 },
  ]);
  expect(again.read((r) => heldThere(r, day, day))).toMatchObject([{ visitId, time: '09:00', closed: false }]);
  const updated = { store: again, name: 'two' };
  expect(shown(updated)).toEqual(live);
  expect(proven(updated)).toBe('sound');
  again.close();
});
