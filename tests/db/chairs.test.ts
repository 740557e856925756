import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeClient } from '../../api/handlers/clients.ts';
import { complicationThere } from '../../api/visit/there.ts';
import { countsOf } from '../../db/backup/verify.ts';
import { bookedThere, cameElsewhere, heldThere } from '../../db/chairs/booked.ts';
import { keptHere } from '../../db/chairs/follow-tombstone.ts';
import { saidNow } from '../../db/chairs/standing.ts';
import { eraseClient } from '../../db/erasure/erase.ts';
import { erasedSubjects } from '../../db/erasure/erasures.ts';
import { rows } from '../../db/file/handles.ts';
import { append, head } from '../../db/log/log.ts';
import { clientDetails, clientListing } from '../../db/projections/clients.ts';
import { searchClients } from '../../db/search/clients.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilTime } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { add, give, inStep, newTestChair, proven, rebuilt, shown, type TestChair } from './chairs.ts';
import { date, moment, newVisitId, ofClient, ofVisit, opened } from './fixtures.ts';

const by = (at: number) => ({ actor: { kind: 'system' } as const, now: moment(at) });

function visit({ store }: TestChair, clientId: ClientId, at = 20): VisitId {
  const visitId = newVisitId();
  store.write((w) => append(w, [opened(visitId, clientId, moment(at))]));
  return visitId;
}
const change = ({ store }: TestChair, clientId: ClientId, phone: string, at: number) =>
  store.write((w) => changeClient(w, clientId, { phone }, by(at)));
const phone = ({ store }: TestChair, clientId: ClientId) => store.read((r) => clientDetails(r, clientId)?.phone);
const conflicts = ({ store }: TestChair) =>
  store.read((r) => rows(r, 'SELECT kind, subject, detail FROM conflict', z.unknown()));
const types = ({ store }: TestChair) =>
  store
    .read((r) => rows(r, 'SELECT type FROM event ORDER BY sequence', z.object({ type: z.string() })))
    .map(({ type }) => type);
const erase = ({ store }: TestChair, clientId: ClientId, at: number) =>
  eraseClient(store, { clientId, why: 'asked', note: '', ...by(at) });
const payloadsWith = ({ store }: TestChair, word: string): number =>
  store.read((r) =>
    rows(
      r,
      'SELECT payload FROM event_payload UNION ALL SELECT payload FROM chair_event_payload',
      z.object({ payload: z.string() }),
    ).filter(({ payload }) => payload.includes(word)),
  ).length;

test('an appointment that a visit on one chair named is due on all, until a visit on any of them has followed it', () => {
  const [one, two] = [newTestChair('one'), newTestChair('two')];
  const clientId = add(one, 'Zadie Quill');
  const visitId = visit(one, clientId);
  const next = { date: date('2026-12-22'), time: CivilTime.parse('14:00') };
  const course = { session: 1, sessionsPlanned: 3, final: false, next, plannedFinal: null };
  const record = (event: VisitEvent, at: number) =>
    one.store.write((w) => append(w, [ofVisit(visitId, event, moment(at))]));
  record({ type: 'course-changed', course }, 30);
  inStep([one, two]);
  const due = ({ store }: TestChair, from = '2026-12-01') =>
    store.read((r) => bookedThere(r, date(from), date('2026-12-31')));
  expect(due(one)).toEqual([]);
  expect(due(two)).toMatchObject([{ clientId, clientName: 'Zadie Quill', ...next, session: 2 }]);
  expect(two.store.read((r) => heldThere(r, date('2026-11-24'), date('2026-11-24')))).toMatchObject([
    { visitId, clientName: 'Zadie Quill', time: '09:00', closed: false },
  ]);
  const later = { ...next, date: date('2026-12-29') };
  record({ type: 'course-changed', course: { ...course, next: later } }, 40);
  inStep([one, two]);
  expect(due(two, '2026-12-23')).toMatchObject([later]);
  const live = shown(two);
  expect(rebuilt(two)).toEqual(live);
  const own = { visitId, clientId, date: later.date, session: 2 };
  expect(one.store.read((r) => cameElsewhere(r, own))).toBe(false);
  const followed = newVisitId();
  two.store.write((w) => append(w, [opened(followed, clientId, moment(0, '2026-12-28'), 2)]));
  inStep([one, two]);
  expect(due(two)).toEqual([]);
  expect(one.store.read((r) => cameElsewhere(r, own))).toBe(true);
  // Opened for nothing, before the day: the client is still to come.
  two.store.write((w) =>
    append(w, [ofVisit(followed, { type: 'visit-cancelled', reason: 'Mistake' }, moment(60, '2026-12-28'))]),
  );
  inStep([one, two]);
  expect(due(two)).toMatchObject([later]);
  expect(one.store.read((r) => cameElsewhere(r, own))).toBe(false);
});

test('a complication that was recorded on another chair is told here, until it is taken back there', () => {
  const [one, two] = [newTestChair('one'), newTestChair('two')];
  const clientId = add(one, 'Zadie Quill');
  const visitId = visit(one, clientId);
  const told = () => two.store.read((r) => complicationThere(r, clientId));
  const record = (result: 'occurred' | 'none', at: number) => {
    const fact = { fact: 'complications' as const, result, words: result === 'none' ? '' : 'Felt faint' };
    one.store.write((w) => append(w, [ofVisit(visitId, { type: 'fact-recorded', fact }, moment(at))]));
    inStep([one, two]);
  };
  inStep([one, two]);
  expect(told()).toBeNull();
  record('occurred', 30);
  expect(told()).toMatchObject({ visitId, recorded: { words: 'Felt faint' } });
  record('none', 40);
  expect(told()).toBeNull();
});

describe('a client of another chair', () => {
  test('is in the lists and the search of this one, and the record proves it', () => {
    const [one, two] = [newTestChair('one'), newTestChair('two')];
    const clientId = add(one, 'Zadie Quill');
    give(one, two);
    expect(two.store.read((r) => clientListing(r, clientId)?.name)).toBe('Zadie Quill');
    expect(two.store.read((r) => searchClients(r, 'quill', date('2026-11-24'), 5))).toHaveLength(1);
    const live = shown(two);
    expect(proven(two)).toBe('sound');
    expect(rebuilt(two)).toEqual(live);
    expect(two.store.read(head).sequence).toBe(0);
  });

  test('stands on an own row once this chair writes about them, so that its own log is whole without the other', () => {
    const [one, two, third] = [newTestChair('one'), newTestChair('two'), newTestChair('third')];
    const clientId = add(one, 'Zadie Quill');
    give(one, two);
    expect(two.store.read(countsOf).clients).toBe(0);
    visit(two, clientId);
    expect(types(two)).toEqual(['log-opened', 'others-seen', 'client-added', 'visit-opened']);
    expect(two.store.read(countsOf).clients).toBe(1);
    expect(two.store.read((r) => searchClients(r, 'quill', date('2026-11-24'), 5))).toHaveLength(1);
    const live = shown(two);
    expect(rebuilt(two)).toEqual(live);
    expect(proven(two)).toBe('sound');
    // A hub that lost the first log: whoever gets the second one alone, here as its own, has the client all the same.
    change(one, clientId, '020 7946 0001', 40);
    inStep([one, two, third]);
    for (const chair of [one, two, third]) expect(phone(chair, clientId)).toBe('020 7946 0001');
    for (const chair of [one, two, third]) expect(conflicts(chair)).toEqual([]);
  });

  test('whose detail two chairs changed at once shows one value everywhere, and asks; a further change names both', () => {
    const [one, two] = [newTestChair('one'), newTestChair('two')];
    const clientId = add(one, 'Zadie Quill');
    inStep([one, two]);
    change(one, clientId, '1', 100);
    change(two, clientId, '2', 99);
    inStep([one, two]);
    expect([phone(one, clientId), phone(two, clientId)]).toEqual(['1', '1']);
    const asked = { kind: 'client-detail', subject: clientId, detail: 'phone' };
    expect([conflicts(one), conflicts(two)]).toEqual([[asked], [asked]]);
    change(two, clientId, '2', 120);
    inStep([one, two]);
    expect([phone(one, clientId), phone(two, clientId)]).toEqual(['2', '2']);
    expect([conflicts(one), conflicts(two)]).toEqual([[], []]);
    for (const chair of [one, two]) expect(rebuilt(chair)).toEqual(shown(chair));
  });
});

describe('a row that rests on others', () => {
  test('waits until they are here', () => {
    const [one, two, third] = [newTestChair('one'), newTestChair('two'), newTestChair('third')];
    const clientId = add(one, 'Zadie Quill');
    give(one, two);
    change(two, clientId, '7', 50);
    const { kept, waitsFor } = give(two, third);
    expect(kept).toBe(1);
    expect(waitsFor).toMatchObject([{ sequence: 1 }]);
    give(one, third);
    expect(give(two, third)).toMatchObject({ waitsFor: [] });
    expect(phone(third, clientId)).toBe('7');
  });
});

describe('a tombstone of another chair', () => {
  test('takes what this chair wrote too, under a tombstone of its own that names every visit', () => {
    const [one, two] = [newTestChair('one'), newTestChair('two')];
    const clientId = add(one, 'Zadie Quill');
    inStep([one, two]);
    const visitId = visit(two, clientId);
    two.store.write((w) =>
      append(w, [
        ofVisit<VisitEvent>(visitId, { type: 'note-added', text: 'Quill prefers mornings' }, moment(30)),
        ofVisit<VisitEvent>(visitId, { type: 'visit-closed' }, moment(31)),
      ]),
    );
    // A visit that is open on another chair keeps the client.
    const early = visit(one, clientId, 25);
    give(two, one);
    expect(() => erase(one, clientId, 40)).toThrow(AppError);
    one.store.write((w) => append(w, [ofVisit(early, { type: 'visit-closed' }, moment(41))]));
    erase(one, clientId, 50);
    expect(give(one, two)).toMatchObject({ erased: true });
    for (const chair of [one, two]) expect(payloadsWith(chair, 'Quill')).toBe(0);
    expect(types(two).at(-1)).toBe('client-erased');
    expect([...two.store.read(erasedSubjects).keys()].sort()).toEqual([clientId, visitId, early].sort());
    give(two, one);
    for (const chair of [one, two]) {
      const live = shown(chair);
      expect(proven(chair)).toBe('sound');
      expect(rebuilt(chair)).toEqual(live);
    }
  });

  test('removes nothing while a hold or an open visit stands here, and is followed once neither does', () => {
    const [one, two] = [newTestChair('one'), newTestChair('two')];
    const clientId = add(one, 'Zadie Quill');
    inStep([one, two]);
    two.store.write((w) =>
      append(w, [ofClient({ type: 'hold-placed', clientId, reason: 'A claim is open' }, moment(30))]),
    );
    erase(one, clientId, 40);
    expect(give(one, two)).toMatchObject({ erased: false });
    expect(two.store.read((r) => clientListing(r, clientId)?.name)).toBe('Zadie Quill');
    expect(two.store.read(keptHere)).toMatchObject([{ clientId }]);
    const live = shown(two);
    expect(rebuilt(two)).toEqual(live);
  });
});

/** The same steps each time. */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('random work on three chairs with random exchanges ends in one record, and each store equals its rebuild', () => {
  const next = dice(20_261_130);
  const chairs = ['one', 'two', 'three'].map(newTestChair);
  const clients: ClientId[] = [];
  let at = 100;
  const later = (by = 1): number => {
    at += by;
    return at;
  };
  const now = () => moment(later(1 + next(3)));
  const pick = <T>(all: readonly T[]): T => all[next(all.length)] as T;
  const open = new Map<VisitId, TestChair>();
  let told = 0;
  for (let step = 0; step < 260; step++) {
    const chair = pick(chairs);
    const here = clients.filter((id) => chair.store.read((r) => clientDetails(r, id)) !== null);
    const kind = next(12);
    later(next(4) - 1);
    if (kind < 2 || here.length === 0) clients.push(add(chair, `Person ${step}`, later()));
    else if (kind < 5) change(chair, pick(here), String(next(9)), later());
    else if (kind < 6) open.set(visit(chair, pick(here), later()), chair);
    else if (kind < 7) {
      for (const [visitId, of] of [...open].slice(0, 2)) {
        if (of.store.read((r) => rows(r, 'SELECT id FROM visit WHERE id = ?', z.unknown(), visitId)).length > 0)
          of.store.write((w) => append(w, [ofVisit(visitId, { type: 'visit-closed' }, now())]));
        open.delete(visitId);
      }
    } else if (kind < 8 && next(3) === 0) {
      try {
        erase(chair, pick(here), later());
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    } else {
      const other = pick(chairs);
      if (other !== chair) give(other, chair, now);
    }
    if (step % 40 === 39) {
      inStep(chairs, now);
      const kept = new Set(chairs.flatMap(({ store }) => store.read(keptHere).map(({ clientId }) => clientId)));
      const views = chairs.map(({ store }) =>
        clients
          .filter((id) => !kept.has(id))
          .map((id) =>
            store.read((r) => {
              const { standing } = saidNow(r, id);
              return [id, clientDetails(r, id), standing.phone?.map(({ value, hash }) => [value, hash])];
            }),
          ),
      );
      expect(views[1]).toEqual(views[0]);
      expect(views[2]).toEqual(views[0]);
      const asked = chairs.map((one) =>
        conflicts(one).filter((found) => !kept.has((found as { subject: ClientId }).subject)),
      );
      expect(asked[1]).toEqual(asked[0]);
      expect(asked[2]).toEqual(asked[0]);
      told += asked[0]?.length ?? 0;
    }
  }
  expect(told).toBeGreaterThan(0);
  for (const chair of chairs) {
    const live = shown(chair);
    expect(proven(chair)).toBe('sound');
    expect(rebuilt(chair)).toEqual(live);
  }
});
