import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { bookedThere, cameElsewhere, heldThere } from '../../db/chairs/booked.ts';
import { putHubState } from '../../db/chairs/state.ts';
import { append } from '../../db/log/log.ts';
import { nextAppointment } from '../../db/projections/client-page.ts';
import { type ClientId, Sha256, type VisitId } from '../../domain/ids.ts';
import { CivilTime, type Moment } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { Appointment } from '../../domain/visit/types.ts';
import { add, inStep, newTestChair, type TestChair } from './chairs.ts';
import { date, moment, newVisitId, ofClinic, ofVisit, someHash } from './fixtures.ts';

const texts = { scalp: Sha256.parse('aa'.repeat(32)), brows: Sha256.parse('bb'.repeat(32)) };
type Treatment = keyof typeof texts;
const due = { date: date('2026-12-22'), time: CivilTime.parse('14:00') };

/** Two tablets of a clinic that has these treatments. */
function twoChairs(treatments: readonly Treatment[]): readonly [TestChair, TestChair] {
  const chairs = [newTestChair(v7()), newTestChair(v7())] as const;
  const published = treatments.map((id) =>
    ofClinic({ type: 'protocol-activated', id, version: 1, hash: texts[id] }, moment(1)),
  );
  for (const { store } of chairs) store.write((w) => append(w, published));
  return chairs;
}

interface Opening {
  readonly client: ClientId;
  readonly on: Moment;
  readonly session: number;
  readonly of?: Treatment;
  readonly next?: Appointment;
}

function visit({ store }: TestChair, { client, on, session, of = 'scalp', next }: Opening): VisitId {
  const visitId = newVisitId();
  const course = { session, sessionsPlanned: 3, final: false, next: next ?? null, plannedFinal: null };
  const event: VisitEvent = {
    ...{ type: 'visit-opened', visitId, clientId: client, course, protocol: texts[of] },
    ...{ clientName: 'Zadie Quill', dateOfBirth: date('1988-03-14') },
  };
  store.write((w) => append(w, [ofVisit(visitId, event, on)]));
  return visitId;
}

const bookedOn = ({ store }: TestChair) => store.read((r) => bookedThere(r, date('2026-12-01'), date('2026-12-31')));

test('a visit of another treatment follows an appointment from its day on, and one of the same treatment before it', () => {
  const [one, two] = twoChairs(['scalp', 'brows']);
  const client = add(one, 'Zadie Quill');
  const visitId = visit(one, { client, on: moment(60), session: 1, next: due });
  const own = { visitId, clientId: client, date: due.date, session: 2 };
  const followed = () => one.store.read((r) => cameElsewhere(r, own));
  inStep([one, two]);
  visit(two, { client, on: moment(0, '2026-12-10'), session: 2, of: 'brows' });
  inStep([one, two]);
  expect([bookedOn(two).length, followed()]).toEqual([1, false]);
  visit(two, { client, on: moment(0, '2026-12-15'), session: 2 });
  inStep([one, two]);
  expect([bookedOn(two).length, followed()]).toEqual([0, true]);
  const [first, other] = twoChairs(['scalp', 'brows']);
  const late = add(first, 'Zadie Quill');
  visit(first, { client: late, on: moment(60), session: 1, next: due });
  inStep([first, other]);
  visit(other, { client: late, on: moment(0, due.date), session: 1, of: 'brows' });
  inStep([first, other]);
  expect(bookedOn(other)).toEqual([]);
});

test('whoever came on the day is waited for no longer, also where that visit was cancelled, as on one tablet', () => {
  const [one, two] = twoChairs(['scalp']);
  const client = add(one, 'Zadie Quill');
  const visitId = visit(one, { client, on: moment(60), session: 1, next: due });
  inStep([one, two]);
  const there = visit(two, { client, on: moment(0, due.date), session: 2 });
  two.store.write((w) => append(w, [ofVisit(there, { type: 'visit-cancelled', reason: 'Ill' }, moment(60, due.date))]));
  inStep([one, two]);
  expect(bookedOn(two)).toEqual([]);
  expect(one.store.read((r) => cameElsewhere(r, { visitId, clientId: client, date: due.date, session: 2 }))).toBe(true);
});

test('an appointment that a visit on another tablet followed is not the client’s next one here, and a later one is', () => {
  const [one, two] = twoChairs(['scalp', 'brows']);
  const client = add(one, 'Zadie Quill');
  const later = { ...due, date: date('2027-01-12') };
  visit(one, { client, on: moment(60), session: 1, next: due });
  const brows = visit(one, { client, on: moment(120), session: 1, of: 'brows', next: later });
  const next = () => one.store.read((r) => nextAppointment(r, client, date('2026-12-01')));
  inStep([one, two]);
  expect(next()).toMatchObject(due);
  visit(two, { client, on: moment(0, '2026-12-15'), session: 2 });
  inStep([one, two]);
  expect(next()).toMatchObject({ ...later, visitId: brows });
});

test('a visit that is open on a tablet which was removed is over', () => {
  const [one, two] = twoChairs(['scalp']);
  const client = add(one, 'Zadie Quill');
  visit(one, { client, on: moment(60), session: 1 });
  inStep([one, two]);
  const held = () => two.store.read((r) => heldThere(r, date('2026-11-24'), date('2026-11-24')));
  expect(held()).toMatchObject([{ closed: false }]);
  const known = { chair: one.name, name: 'Chair 1', device: 'CH-1', sign: '', box: '', mayEnrol: false };
  two.store.write((w) =>
    putHubState(w, 'chairs', { chairs: [{ ...known, removed: { until: null } }], clinicBox: null }),
  );
  expect(held()).toMatchObject([{ closed: true, chair: 'Chair 1' }]);
});

test('a visit that was stopped on another tablet is told as stopped, and no longer once that was taken back', () => {
  const [one, two] = twoChairs(['scalp']);
  const client = add(one, 'Zadie Quill');
  const visitId = visit(one, { client, on: moment(60), session: 1 });
  const tell = (...events: readonly VisitEvent[]) =>
    one.store.write((w) =>
      append(
        w,
        events.map((event) => ofVisit(visitId, event, moment(120))),
      ),
    );
  const stopped = () => {
    inStep([one, two]);
    return two.store.read((r) => heldThere(r, date('2026-11-24'), date('2026-11-24'))).map((held) => held.stopped);
  };
  tell({ type: 'procedure-started', expectedMinutes: 60 });
  expect(stopped()).toEqual([false]);
  const [withdrawn] = tell({ type: 'consent-withdrawn', reason: '', text: someHash, signature: null });
  tell({ type: 'procedure-finished', workedMs: 1 });
  expect(stopped()).toEqual([true]);
  const sequences = [withdrawn?.sequence ?? 0];
  tell({ type: 'taken-back', kind: 'withdrawal', sequences, why: 'Misheard' });
  tell({ type: 'procedure-finished', workedMs: 2 });
  expect(stopped()).toEqual([false]);
  tell({ type: 'taken-back', kind: 'finish', sequences: [1], why: 'Too early' });
  tell({ type: 'procedure-finished', workedMs: 3, stopped: true });
  expect(stopped()).toEqual([true]);
});
