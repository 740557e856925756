// Longer than 300 lines: one list of what an altered tablet may send, each against a chair that takes it in.
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { earlierVisits } from '../../api/visit/earlier-visits.ts';
import { answersThere, complicationThere, toldVisit, visitsThere, visitThere } from '../../api/visit/there.ts';
import { chairVisitsOf, isOpenElsewhere, lastVisitElsewhere } from '../../db/chairs/arrivals.ts';
import { followKept, keptHere } from '../../db/chairs/follow-tombstone.ts';
import { chairLog, openChairLog } from '../../db/chairs/logs.ts';
import { putHubState } from '../../db/chairs/state.ts';
import { takeIn } from '../../db/chairs/take-in.ts';
import { holdOf, isErased } from '../../db/erasure/erasures.ts';
import { countDue } from '../../db/erasure/retention.ts';
import { HeaderRow, headerHash, noParentHash, payloadDigest } from '../../db/log/header.ts';
import { append, head, visitEvents } from '../../db/log/log.ts';
import type { NewEvent } from '../../db/log/types.ts';
import { keptOfList, listedClients } from '../../db/projections/client-lists.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { storeProtocol } from '../../db/projections/protocols.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import { type ClientId, ClientListId, type VisitId } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { epochKeys, tagKey } from '../../hub/keys.ts';
import { firstLink, nextLink } from '../../hub/link.ts';
import { proveRows } from '../../hub/prove.ts';
import { sealRow } from '../../hub/seal.ts';
import { give, inStep, newTestChair, proven, rebuilt, shown, type TestChair } from './chairs.ts';
import { date, moment, newClientId, newVisitId, ofClient, ofVisit, opened, person, someHash } from './fixtures.ts';

interface Said {
  readonly type: string;
  readonly visit?: VisitId;
  readonly client?: ClientId;
  readonly payload: unknown;
}

function header({ type, visit, client, payload }: Said, { sequence, hash }: { sequence: number; hash: string }) {
  const salt = randomBytes(16);
  const text = canonicalJson(payload);
  const { instant, zone, uptimeMs, bootId } = moment(40 + sequence);
  const row = {
    ...{ sequence, visit_id: visit ?? null, client_id: client ?? null, type, actor: '{"kind":"system"}' },
    ...{ instant, zone, uptime_ms: uptimeMs, boot_id: bootId, payload_digest: payloadDigest(salt, text) },
    ...{ previous_hash: hash, hash: someHash },
  };
  const parsed = HeaderRow.parse(row);
  return { header: { ...parsed, hash: headerHash(parsed) }, salt, payload: text };
}

const evilLog = 'ee'.repeat(16);
/** Rows of a chair that writes what the product would not. */
function say({ store }: TestChair, ...all: readonly Said[]): void {
  store.write((w) => {
    const start = { log: evilLog, chair: 'evil', first: 0, hash: noParentHash, link: randomBytes(32) };
    for (const one of all) {
      const known = chairLog(w, evilLog) ?? openChairLog(w, start);
      const row = header(one, { sequence: known.sequence + 1, hash: known.hash });
      takeIn(w, known, [{ ...row, keyEpoch: 1, bodyDigest: Buffer.alloc(32) }], () => moment(3600));
    }
  });
}

function add({ store }: TestChair, name: string): ClientId {
  const clientId = newClientId();
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId, details: person(name) }, moment(10))]));
  return clientId;
}
function visit({ store }: TestChair, clientId: ClientId, at = moment(20)): VisitId {
  const visitId = newVisitId();
  store.write((w) => append(w, [opened(visitId, clientId, at)]));
  return visitId;
}
const ofCustody = (event: CustodyEvent, at: number): NewEvent<CustodyEvent> => ({
  ...{ visitId: null, clientId: null, actor: { kind: 'system' }, moment: moment(at) },
  event,
});
const close = ({ store }: TestChair, visitId: VisitId) =>
  store.write((w) => append(w, [ofVisit<VisitEvent>(visitId, { type: 'visit-closed' }, moment(30))]));
const tombstone = (client: ClientId, visits: readonly VisitId[]): Said => ({
  ...{ type: 'client-erased', client },
  payload: { type: 'client-erased', clientId: client, visits, why: 'asked', note: '' },
});

test('rows that fit no client and no visit change nothing, stop nothing, and leave a record that proves itself', () => {
  const here = newTestChair('here');
  const [zadie, quill] = [add(here, 'Zadie'), add(here, 'Quill')];
  const visitId = visit(here, quill);
  const set = (client: ClientId, named: ClientId, field: string, value: unknown): Said => ({
    ...{ type: 'client-field-set', client },
    payload: { type: 'client-field-set', clientId: named, field, value, replaces: [] },
  });
  const before = here.store.read((r) => clientDetails(r, zadie));
  const statedAge = { from: 18, under: null, photoId: false, on: '2026-11-24' };
  const course = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  const opening = {
    ...{ type: 'visit-opened', clientId: zadie, course, protocol: someHash },
    ...{ clientName: 'Z', dateOfBirth: '1988-03-14' },
  };
  say(
    here,
    set(zadie, zadie, 'name', ''),
    set(zadie, zadie, 'phone', statedAge),
    set(zadie, zadie, 'dateOfBirth', 'yesterday'),
    set(zadie, zadie, '__proto__', 'x'),
    set(zadie, quill, 'phone', '1'),
    { type: 'client-field-set', client: zadie, payload: ['__proto__'] },
    { type: 'visit-closed', client: zadie, payload: { type: 'visit-closed' } },
    { type: 'visit-opened', visit: newVisitId(), payload: { ...opening, visitId } },
    { ...tombstone(zadie, [visitId]), client: quill },
  );
  expect(here.store.read((r) => clientDetails(r, zadie))).toEqual(before);
  expect(here.store.read((r) => isErased(r, zadie))).toBe(false);
  expect(here.store.read((r) => isOpenElsewhere(r, zadie))).toBe(false);
  const live = shown(here);
  expect(proven(here)).toBe('sound');
  expect(rebuilt(here)).toEqual(live);
});

test('a visit whose rows are in no order that a visit has says nothing, and stops nobody', () => {
  const here = newTestChair('here');
  const clientId = add(here, 'Zadie');
  const course = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  const opening = (visitId: VisitId): Said => ({
    ...{ type: 'visit-opened', visit: visitId },
    payload: {
      ...{ type: 'visit-opened', visitId, clientId, course, protocol: someHash },
      ...{ clientName: 'Z', dateOfBirth: '1988-03-14' },
    },
  });
  const [twice, ended] = [newVisitId(), newVisitId()];
  const finished = (visit: VisitId): Said => ({
    ...{ type: 'procedure-finished', visit },
    payload: { type: 'procedure-finished', workedMs: 1 },
  });
  say(here, opening(twice), opening(twice), opening(ended), finished(ended), finished(newVisitId()));
  const found = here.store.read((r) => visitsThere(r, clientId));
  expect(found.map(({ id }) => id).sort()).toEqual([twice, ended].sort());
  for (const visit of found) expect(() => here.store.read((r) => visitThere(r, visit))).not.toThrow();
  // Its text is on no tablet: it is said that it is there, and no more.
  for (const visit of found) {
    const there = here.store.read((r) => visitThere(r, visit));
    expect(there && here.store.read((r) => toldVisit(r, visit, there, 'Zadie'))).toBeNull();
  }
});

test('what is nested deeper than any event is no complication, and stops nobody who looks for one', () => {
  const here = newTestChair('here');
  const clientId = add(here, 'Zadie');
  const visitId = newVisitId();
  const course = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  const deep = JSON.parse(`${'['.repeat(1500)}${']'.repeat(1500)}`);
  const of = (payload: { readonly type: string } & Readonly<Record<string, unknown>>): Said => ({
    type: payload.type,
    visit: visitId,
    payload,
  });
  const happened = { fact: 'complications', result: 'occurred', words: 'Felt faint' };
  say(
    here,
    of({
      ...{ type: 'visit-opened', visitId, clientId, course, protocol: someHash },
      ...{ clientName: 'Z', dateOfBirth: '1988-03-14' },
    }),
    of({ type: 'fact-recorded', fact: deep }),
  );
  const told = () => here.store.read((r) => complicationThere(r, clientId));
  expect(told()).toBeNull();
  say(here, of({ type: 'fact-recorded', fact: happened }));
  expect(told()).toMatchObject({ visitId, date: '2026-11-24' });
});

test('a visit at a time that no calendar has says nothing, and counts for no visit here', () => {
  const here = newTestChair('here');
  const clientId = add(here, 'Zadie');
  const protocol = here.store.write((w) => storeProtocol(w, defaultProtocol));
  const visitId = newVisitId();
  const of = (payload: { readonly type: string } & Readonly<Record<string, unknown>>): Said => ({
    type: payload.type,
    visit: visitId,
    payload,
  });
  const course = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  say(
    here,
    of({
      ...{ type: 'visit-opened', visitId, clientId, course, protocol },
      ...{ clientName: 'Z', dateOfBirth: '1988-03-14' },
    }),
    of({ type: 'intake-finished' }),
    of({ type: 'procedure-started', expectedMinutes: 60 }),
    of({ type: 'procedure-finished', workedMs: 1 }),
    of({ type: 'clock-moved', byMs: 300_000_000_000_000, before: moment(40), crept: true }),
    of({ type: 'clock-confirmed', right: 'now' }),
  );
  const [visit] = here.store.read((r) => visitsThere(r, clientId));
  const there = here.store.read((r) => visit && visitThere(r, visit));
  if (!visit || !there) throw new Error('its rows make a visit');
  expect(there.state.intakeFinished).toBe(true);
  expect(there.state.procedure?.finishedAt?.instant).toMatch(/^\+01/);
  expect(here.store.read((r) => toldVisit(r, visit, there, 'Zadie'))).toBeNull();
  expect(here.store.read((r) => answersThere(r, visit))).toBeNull();
  const earlier = here.store.read((r) => earlierVisits(r, clientId, defaultProtocol.treatment, moment(3600)));
  expect(earlier).toMatchObject({ lastTreated: null, lastStopped: null });
});

test('a tombstone takes no visit of another client who is held, or whose visit that is, and is followed once neither is so', () => {
  const here = newTestChair('here');
  const [held, treated] = [add(here, 'Held'), add(here, 'Treated')];
  const [ofHeld, open] = [visit(here, held), visit(here, treated)];
  close(here, ofHeld);
  here.store.write((w) =>
    append(w, [ofClient({ type: 'hold-placed', clientId: held, reason: 'A claim' }, moment(31))]),
  );
  const [nobody, other] = [newClientId(), newClientId()];
  say(here, tombstone(nobody, [ofHeld]), tombstone(other, [open]));
  for (const [visitId, rows] of [
    [ofHeld, 2],
    [open, 1],
  ] as const)
    expect(here.store.read((r) => visitEvents(r, visitId))).toHaveLength(rows);
  expect(here.store.read(keptHere).map(({ clientId }) => clientId)).toEqual([nobody, other]);
  close(here, open);
  expect(followKept(here.store, () => moment(3700))).toBe(true);
  // What was read of it before is not in memory either.
  expect(here.store.read((r) => visitEvents(r, open))).toEqual([]);
  expect(here.store.read((r) => visitEvents(r, ofHeld))).toHaveLength(2);
  const live = shown(here);
  expect(proven(here)).toBe('sound');
  expect(rebuilt(here)).toEqual(live);
});

test('a visit of nobody who is here goes from the lists with its tombstone, also where a rebuild makes them', () => {
  const here = newTestChair('here');
  add(here, 'Somebody');
  const [client, visitId] = [newClientId(), newVisitId()];
  const course = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  const opening = { type: 'visit-opened', visitId, clientId: client, course, protocol: someHash, clientName: 'Z' };
  say(here, { type: 'visit-opened', visit: visitId, payload: { ...opening, dateOfBirth: '1988-03-14' } });
  expect(here.store.read((r) => chairVisitsOf(r, client))).toHaveLength(1);
  say(here, tombstone(client, []));
  expect(here.store.read((r) => chairVisitsOf(r, client))).toEqual([]);
  const live = shown(here);
  expect(proven(here)).toBe('sound');
  expect(rebuilt(here)).toEqual(live);
});

test('a visit that is open on a removed chair keeps nobody from the next, and is named by the tombstone', () => {
  const [here, gone] = [newTestChair('here'), newTestChair(v7())];
  const clientId = add(here, 'Zadie');
  inStep([here, gone]);
  const visitId = visit(gone, clientId);
  give(gone, here);
  expect(here.store.read((r) => isOpenElsewhere(r, clientId))).toBe(true);
  // A tablet that no hub tells of its end sends nobody away on the next day.
  const nextDay = date('2026-11-25');
  expect(here.store.read((r) => isOpenElsewhere(r, clientId, nextDay))).toBe(false);
  const known = { chair: gone.name, name: 'Gone', device: 'CH-GONE', sign: '', box: '', mayEnrol: false };
  here.store.write((w) =>
    putHubState(w, 'chairs', { chairs: [{ ...known, removed: { until: null } }], clinicBox: null }),
  );
  expect(here.store.read((r) => isOpenElsewhere(r, clientId))).toBe(false);
  expect(here.store.read((r) => chairVisitsOf(r, clientId))).toMatchObject([{ id: visitId, closed: true }]);
});

test('a hold is lifted by no chair that did not know of it, whatever its clock says', () => {
  const [one, two] = [newTestChair('one'), newTestChair('two')];
  const clientId = add(one, 'Zadie');
  inStep([one, two]);
  const hold = ({ store }: TestChair, type: 'hold-placed' | 'hold-lifted', reason: string, at: number) =>
    store.write((w) => append(w, [ofClient({ type, clientId, reason }, moment(at))]));
  const reasons = () => [one, two].map(({ store }) => store.read((r) => holdOf(r, clientId)));
  hold(one, 'hold-placed', 'A letter of a lawyer', 40);
  hold(two, 'hold-placed', 'An insurer asks', 41);
  hold(two, 'hold-lifted', 'The insurer is done', 90);
  inStep([one, two]);
  expect(reasons()).toEqual(['A letter of a lawyer', 'A letter of a lawyer']);
  hold(two, 'hold-lifted', 'The lawyer too', 95);
  inStep([one, two]);
  expect(reasons()).toEqual([null, null]);
  for (const chair of [one, two]) {
    const live = shown(chair);
    expect(proven(chair)).toBe('sound');
    expect(rebuilt(chair)).toEqual(live);
  }
});

test('who was seen on another chair is not due, and a list that brought them stays', () => {
  const [here, there] = [newTestChair('here'), newTestChair('there')];
  const list = ClientListId.parse(v7());
  const [never, seen] = [newClientId(), newClientId()];
  here.store.write((w) =>
    append(w, [
      ofCustody({ type: 'client-list-begun', list, sha256: someHash, count: 2 }, 5),
      ...[never, seen].map((clientId) =>
        ofClient({ type: 'client-added', clientId, details: person('Listed'), list }, moment(10)),
      ),
      ofCustody({ type: 'client-list-taken', list }, 11),
    ]),
  );
  inStep([here, there]);
  close(there, visit(there, seen, moment(20, '2026-11-24')));
  inStep([here, there]);
  const newest = here.store.read(head).sequence;
  const due = { from: 0, before: newest + 1, held: false };
  const day = here.store.read((r) => lastVisitElsewhere(r, seen));
  expect(day).toBe('2026-11-24');
  expect(here.store.read((r) => countDue(r, { ...due, since: null }))).toBe(2);
  expect(here.store.read((r) => countDue(r, { ...due, since: day }))).toBe(1);
  expect(here.store.read((r) => keptOfList(r, list))).toEqual({ name: 'Listed', why: 'visit' });
  expect(here.store.read((r) => listedClients(r, list, 9))).toEqual([never]);
});

test('a row that is about a client and a visit, or is no JSON, is not proven', () => {
  const root = Buffer.alloc(32, 1);
  const keys = { rows: epochKeys(root).rows, tags: tagKey(root) };
  const prove = (row: ReturnType<typeof header>) => {
    const sealed = sealRow(keys, evilLog, row);
    const link = nextLink(firstLink(evilLog), evilLog, sealed);
    const start = { sequence: -1, hash: noParentHash, link: firstLink(evilLog) };
    const found = { ...sealed, link, key_epoch: 1, body_digest: sealed.bodyDigest };
    return proveRows(evilLog, start, [found], () => keys.rows).rows.length;
  };
  const at = { sequence: 0, hash: noParentHash };
  const note = { type: 'note-added', payload: { type: 'note-added', text: 'x' } };
  expect(prove(header({ ...note, visit: newVisitId() }, at))).toBe(1);
  expect(() => prove(header({ ...note, visit: newVisitId(), client: newClientId() }, at))).toThrow('altered');
  const noJson = header({ ...note, visit: newVisitId() }, at);
  const parsed = { ...noJson.header, payload_digest: payloadDigest(noJson.salt, '{') };
  expect(() => prove({ ...noJson, header: { ...parsed, hash: headerHash(parsed) }, payload: '{' })).toThrow('altered');
});
