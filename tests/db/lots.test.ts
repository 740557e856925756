import { expect, test } from 'vitest';
import { eraseClient } from '../../db/erasure/erase.ts';
import type { Store } from '../../db/file/store.ts';
import { append, visitEvents } from '../../db/log/log.ts';
import { countLots, knownLots } from '../../db/projections/lot-list.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { lotUse, peopleWith, usesOf } from '../../db/projections/recall.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { lotKey } from '../../domain/lots/lot-ref.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import {
  date,
  moment,
  newClientId,
  newDocumentId,
  newStore,
  newVisitId,
  ofClient,
  ofClinic,
  ofVisit,
  opened,
  person,
} from './fixtures.ts';

const ash = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B-0417', expiry: '2027-08' } as const;
const today = date('2026-11-24');

function addClient(store: Store, name: string): ClientId {
  const clientId = newClientId();
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId, details: person(name) })]));
  return clientId;
}

/** A visit with these events. Returns its id and the sequences of what was appended. */
function visit(store: Store, clientId: ClientId, events: readonly VisitEvent[], seconds: number): VisitId {
  const id = newVisitId();
  store.write((w) => append(w, [opened(id, clientId, moment(seconds))]));
  for (const event of events) store.write((w) => append(w, [ofVisit(id, event, moment(seconds + 1))]));
  return id;
}

const recorded = (lot: Partial<typeof ash> | Record<string, string> = {}): VisitEvent =>
  ({ type: 'lot-recorded', lot: { ...ash, ...lot } }) as VisitEvent;

const lotSequence = (store: Store, id: VisitId): number =>
  store.read((r) => visitEvents(r, id)).findLast(({ event }) => event.type === 'lot-recorded')?.sequence ?? 0;

const listed = (store: Store) => store.read((r) => knownLots(r, { show: 'all', today, offset: 0, limit: 20 }));

test('a lot is one in every spelling, and a maker that nobody wrote down keeps nobody off the list', () => {
  const { store } = newStore();
  const [one, two, three, other] = ['A One', 'B Two', 'C Three', 'D Four'].map((name) => addClient(store, name));
  if (!one || !two || !three || !other) throw new Error('no clients');
  visit(store, one, [recorded()], 10);
  visit(store, two, [recorded({ lot: 'b 0417', maker: 'SAMPLE PIGMENTS' })], 20);
  visit(store, three, [recorded({ maker: '' })], 30);
  visit(store, other, [recorded({ maker: 'Northdale' })], 40);
  visit(store, one, [recorded()], 50);
  const key = lotKey(ash);
  expect(store.read((r) => peopleWith(r, key, 10, 0))).toEqual([one, three, two]);
  expect(store.read((r) => lotUse(r, key))).toEqual({ people: 3, visits: 4, last: '2026-11-24' });
  expect(store.read((r) => peopleWith(r, lotKey({ ...ash, maker: '' }), 10, 0))).toHaveLength(4);
});

test('a lot that was crossed out was not used, and what replaced it went where it had gone', () => {
  const { store } = newStore();
  const client = addClient(store, 'A One');
  const id = visit(store, client, [recorded({ lot: 'WRONG' })], 10);
  const wrong = lotSequence(store, id);
  const later: VisitEvent[] = [
    { type: 'scalp-mapped', lots: [{ lot: wrong, areas: ['front', 'crown'] }] },
    { type: 'taken-back', kind: 'lot', sequences: [wrong], why: 'Misread' },
    { type: 'lot-recorded', lot: { ...ash }, replaces: wrong },
  ];
  for (const event of later) store.write((w) => append(w, [ofVisit(id, event, moment(20))]));
  expect(listed(store).map(({ lot }) => lot)).toEqual(['B-0417']);
  expect(store.read((r) => peopleWith(r, lotKey({ ...ash, lot: 'WRONG' }), 10, 0))).toEqual([]);
  expect(store.read((r) => usesOf(r, lotKey(ash), client))).toMatchObject([{ areas: ['front', 'crown'] }]);
  const state = foldVisit(store.read((r) => visitEvents(r, id)));
  expect(state.lots).toMatchObject([{ lot: 'B-0417', areas: ['front', 'crown'] }]);
});

test('what staff say of a lot counts before what a visit says, and a date that they leave out is the visit’s', () => {
  const { store } = newStore();
  const of = { kind: ash.kind, maker: ash.maker, lot: ash.lot };
  const say = (event: Parameters<typeof ofClinic>[0]) => store.write((w) => append(w, [ofClinic(event)]));
  visit(store, addClient(store, 'A One'), [recorded()], 10);
  expect(listed(store)).toMatchObject([{ expiry: '2027-08', openedOn: today, discardedOn: null }]);
  say({ type: 'lot-changed', of, name: 'Ash grey', expiry: '2026-12-12', openedOn: date('2026-11-01') });
  visit(store, addClient(store, 'B Two'), [recorded()], 20);
  expect(listed(store)).toMatchObject([{ name: 'Ash grey', expiry: '2026-12-12', openedOn: '2026-11-01' }]);
  say({ type: 'lot-discarded', of, why: '' });
  expect(listed(store)).toEqual([]);
  expect(store.read((r) => countLots(r, 'discarded', today))).toBe(1);
  say({ type: 'lot-added', lot: { ...ash, expiry: '' }, openedOn: null });
  expect(listed(store)).toMatchObject([{ name: 'Ash', expiry: '2027-08', discardedOn: null }]);
});

test('the list begins with what ends first; a month ends with its last day', () => {
  const { store } = newStore();
  const expiries = { 'A-1': '', 'A-2': '2027-08', 'A-3': '2026-10-31', 'A-4': '2026-12-12', 'A-5': '2026-11' };
  for (const [lot, expiry] of Object.entries(expiries))
    store.write((w) => append(w, [ofClinic({ type: 'lot-added', lot: { ...ash, lot, expiry }, openedOn: null })]));
  expect(listed(store).map(({ lot }) => lot)).toEqual(['A-3', 'A-5', 'A-4', 'A-2', 'A-1']);
  const count = (show: Parameters<typeof countLots>[1]) => store.read((r) => countLots(r, show, today));
  expect([count('all'), count('expired'), count('expiring'), count('needle')]).toEqual([5, 1, 2, 0]);
});

test('an erased client got no lot, and a lot that was known only through them is unknown', () => {
  const { store } = newStore();
  const [gone, kept] = [addClient(store, 'Gone Client'), addClient(store, 'Kept Client')];
  const close: VisitEvent = { type: 'visit-closed' };
  visit(store, gone, [recorded(), recorded({ lot: 'ONLY-THEIRS' }), close], 10);
  visit(store, kept, [recorded(), close], 20);
  const actor = { kind: 'system' } as const;
  eraseClient(store, { clientId: gone, why: 'asked', note: '', actor, now: moment(30) });
  expect(store.read((r) => peopleWith(r, lotKey(ash), 10, 0))).toEqual([kept]);
  expect(listed(store).map(({ lot }) => lot)).toEqual(['B-0417']);
  store.write(rebuildProjections);
  expect(listed(store).map(({ lot }) => lot)).toEqual(['B-0417']);
  expect(store.read((r) => peopleWith(r, lotKey(ash), 10, 0))).toEqual([kept]);
});

test('how the copy was given is what the fold of the visit says, at every step', () => {
  const { store } = newStore();
  const client = addClient(store, 'A One');
  const document = newDocumentId();
  const copy = { document, kind: 'aftercare-sheet' } as const;
  const id = visit(store, client, [recorded()], 10);
  const steps: VisitEvent[] = [
    { type: 'visit-closed', copy: 'later' },
    { type: 'copy-given', ...copy, how: 'printed', where: 'desk', copy: 1 },
    { type: 'copy-withdrawn', ...copy, copy: 1, why: 'failed' },
    { type: 'copy-given', ...copy, how: 'saved', where: 'stick', copy: 1 },
    { type: 'copy-settled', copy: 'both' },
  ];
  for (const event of steps) {
    store.write((w) => append(w, [ofVisit(id, event, moment(20))]));
    const { copyGiven } = foldVisit(store.read((r) => visitEvents(r, id)));
    expect(store.read((r) => usesOf(r, lotKey(ash), client))).toMatchObject([{ given: copyGiven }]);
  }
});
