import { expect, test } from 'vitest';
import { earlierVisits } from '../../api/visit/earlier-visits.ts';
import { visitsThere } from '../../api/visit/there.ts';
import { staffNameThere } from '../../db/chairs/staff-there.ts';
import { append } from '../../db/log/log.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { TooSoon } from '../../domain/visit/types.ts';
import { add, give, newTestChair, proven, rebuilt, shown } from './chairs.ts';
import { date, moment, newStaffId, newVisitId, ofClinic, ofVisit, opened } from './fixtures.ts';

test('who works on a chair is named by that chair, and no chair renames anybody of another', () => {
  const [one, two, third] = [newTestChair('one'), newTestChair('two'), newTestChair('third')];
  const staffId = newStaffId();
  const change = { type: 'staff-changed', staffId, by: staffId, name: 'Somebody Else' } as const;
  one.store.write((w) => append(w, [ofClinic({ type: 'staff-added', staffId, name: 'Ana Silva', role: 'owner' })]));
  two.store.write((w) =>
    append(w, [ofClinic({ type: 'staff-added', staffId, name: 'Two', role: 'owner' }), ofClinic(change, moment(20))]),
  );
  give(one, third);
  give(two, third);
  const names = ['one', 'two', 'four'].map((chair) => third.store.read((r) => staffNameThere(r, chair, staffId)));
  expect(names).toEqual(['Ana Silva', 'Somebody Else', '']);
  const live = shown(third);
  expect(proven(third)).toBe('sound');
  expect(rebuilt(third)).toEqual(live);
});

test('a finding that ended a visit on another chair today, and a treatment there, count for the next visit here', () => {
  const [one, two] = [newTestChair('one'), newTestChair('two')];
  const [treated, stopped] = [add(one, 'Zadie Quill'), add(one, 'Odile Marsh')];
  const [first, second] = [newVisitId(), newVisitId()];
  const { treatment } = defaultProtocol;
  const hash = two.store.write((w) => storeProtocol(w, defaultProtocol));
  const openedUnder = (visitId: VisitId, clientId: ClientId, tooSoon?: TooSoon) =>
    ofVisit<VisitEvent>(
      visitId,
      {
        ...{ type: 'visit-opened', visitId, clientId, protocol: hash, ...(tooSoon && { tooSoon }) },
        ...{ clientName: 'Somebody', dateOfBirth: date('1988-03-14') },
        course: { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null },
      },
      moment(20),
    );
  one.store.write((w) =>
    append(w, [
      openedUnder(first, treated),
      ofVisit<VisitEvent>(first, { type: 'procedure-started', expectedMinutes: 60 }, moment(30)),
      ofVisit<VisitEvent>(first, { type: 'procedure-finished', workedMs: 60_000 }, moment(90)),
      openedUnder(second, stopped, { treated: date('2026-11-20'), first: date('2026-11-27') }),
      ofVisit<VisitEvent>(second, { type: 'too-soon-decided', decision: 'reschedule', reason: 'Red' }, moment(95)),
      ofVisit<VisitEvent>(second, { type: 'visit-closed' }, moment(96)),
    ]),
  );
  give(one, two);
  const earlier = (clientId: ClientId) => two.store.read((r) => earlierVisits(r, clientId, treatment, moment(200)));
  expect(earlier(treated)).toMatchObject({ lastTreated: '2026-11-24', lastStopped: null });
  expect(earlier(stopped)).toMatchObject({ lastTreated: null, lastStopped: '2026-11-24' });
});

test('a chair whose clock was a year fast keeps nobody waiting for that year, and of two visits on one day the later one comes first', () => {
  const [one, two] = [newTestChair('one'), newTestChair('two')];
  const clientId = add(one, 'Zadie Quill');
  const [first, second] = [newVisitId(), newVisitId()];
  const fast = (seconds: number) => moment(seconds, '2027-11-24');
  one.store.write((w) =>
    append(w, [
      opened(first, clientId, fast(20)),
      ofVisit<VisitEvent>(first, { type: 'visit-closed' }, fast(25)),
      opened(second, clientId, fast(30)),
      ofVisit<VisitEvent>(second, { type: 'procedure-started', expectedMinutes: 60 }, fast(40)),
      ofVisit<VisitEvent>(second, { type: 'procedure-finished', workedMs: 60_000 }, fast(90)),
    ]),
  );
  give(one, two);
  add(two, 'Odile Marsh', 150);
  const now = moment(3 * 86_400);
  const earlier = two.store.read((r) => earlierVisits(r, clientId, defaultProtocol.treatment, now));
  expect(earlier).toMatchObject({ lastTreated: '2027-11-24', treatedByLatest: '2026-11-24' });
  expect(two.store.read((r) => visitsThere(r, clientId)).map(({ id }) => id)).toEqual([second, first]);
});
