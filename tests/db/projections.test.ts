import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ReadHandle, rows } from '../../db/file/handles.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, head } from '../../db/log/log.ts';
import type { AnyEvent, NewEvent } from '../../db/log/types.ts';
import { handedOver, markHandedBack, markHandedOver } from '../../db/projections/app-state.ts';
import { clientRecord } from '../../db/projections/clients.ts';
import { documentsOfVisit, storeDocument, storedDocument } from '../../db/projections/documents.ts';
import { clearDrafts, clearDraftsOfStep, draft, putDraft } from '../../db/projections/drafts.ts';
import { currentProtocol, protocolByHash, storeProtocol } from '../../db/projections/protocols.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { clinicDetails, completedSetup } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import {
  openVisitOf,
  runningVisits,
  unfinishedVisits,
  visitListing,
  visitsOfClient,
  visitsOn,
} from '../../db/projections/visits.ts';
import { searchClients } from '../../db/search/clients.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { CivilTime, Moment } from '../../domain/time.ts';
import {
  aDaysWork,
  date,
  moment,
  newClientId,
  newDocumentId,
  newStaffId,
  newStore,
  newVisitId,
  ofClient,
  ofClinic,
  ofVisit,
  opened,
  person,
  random,
  someHash,
} from './fixtures.ts';

const clinic = ClinicDetails.parse({
  name: 'Northlight Scalp Studio',
  address: '',
  phone: '',
  outOfHours: '',
  zone: 'Europe/London',
});

const projections = ['client', 'client_search', 'visit', 'staff', 'setting', 'sealed_document'];

function dump(r: ReadHandle): Record<string, unknown[]> {
  return Object.fromEntries(
    projections.map((table) => {
      const columns = table === 'client_search' ? 'rowid, words' : '*';
      return [table, rows(r, `SELECT ${columns} FROM ${table} ORDER BY 1`, z.unknown())];
    }),
  );
}

/** Every event that any projection listens to, and some that none does. */
function everything(): NewEvent<AnyEvent>[] {
  const { events, clientId, staffId } = aDaysWork();
  const second = newClientId();
  const visits = [newVisitId(), newVisitId(), newVisitId(), newVisitId()] as const;
  return [
    ofClinic({ type: 'clinic-changed', details: clinic }),
    ofClinic({ type: 'protocol-activated', hash: someHash, id: 'scalp', version: 1 }),
    ...events,
    ofClinic({ type: 'setup-completed', device: 'CH-TEST', sealFingerprint: 'ab12' }),
    ofClinic({ type: 'unlocked', staffId }),
    ofClinic({ type: 'clinic-changed', details: { ...clinic, phone: '020 7946 0100' } }),
    ofClient({ type: 'client-added', clientId: second, details: person('Zoë Müller') }),
    ofClient({ type: 'client-detail-changed', clientId, field: 'name', value: 'Dana Okafor-Reyes', replaces: 5 }),
    ofClient({ type: 'client-detail-changed', clientId, field: 'phone', value: '', replaces: 5 }),
    opened(visits[0], clientId, moment(0, '2026-12-22'), 2),
    ofVisit(visits[0], {
      type: 'rescheduled',
      reasons: ['Redness'],
      note: '',
      next: { date: date('2027-01-05'), time: CivilTime.parse('10:00') },
    }),
    opened(visits[1], second, moment(1)),
    ofVisit(visits[1], { type: 'consent-declined', reason: '', text: someHash }),
    opened(visits[2], second, moment(2), 2),
    ofVisit(visits[2], { type: 'visit-cancelled', reason: 'Feels unwell' }),
    opened(visits[3], clientId, moment(3), 2),
    ofVisit(visits[3], {
      type: 'course-changed',
      course: { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null },
    }),
    ofVisit(visits[3], { type: 'procedure-started', expectedMinutes: 60 }),
    ofVisit(visits[3], {
      type: 'sealed',
      head: someHash,
      documents: [{ id: newDocumentId(), kind: 'aftercare-sheet', sha256: someHash, pages: 2, bytes: 4000 }],
    }),
    ofClinic({ type: 'locked', why: 'idle' }),
  ];
}

test('projections made again from the record are the live ones, row for row', () => {
  const { store } = newStore();
  for (const event of everything()) store.write((w) => append(w, [event]));
  const live = store.read(dump);
  for (const table of projections) expect(live[table], table).not.toHaveLength(0);
  store.write(rebuildProjections);
  expect(store.read(dump)).toEqual(live);
});

test('a projection that was meddled with is put right by the record', () => {
  const { store, file, key } = newStore();
  store.write((w) => append(w, everything()));
  const live = store.read(dump);
  store.close();
  const driver = connect(file, key, true);
  driver.exec("UPDATE visit SET closed = 1; DELETE FROM client; UPDATE staff SET role = 'owner', name = 'Nobody'");
  driver.close();
  const again = openStore({ file, key, random });
  expect(again.read(dump)).not.toEqual(live);
  again.write(rebuildProjections);
  expect(again.read(dump)).toEqual(live);
  again.close();
});

test('an edited detail names the event it replaces; an edit of one that no longer stands is refused', () => {
  const { store } = newStore();
  const clientId = newClientId();
  const [added] = store.write((w) =>
    append(w, [ofClient({ type: 'client-added', clientId, details: person('Dana Okafor') })]),
  );
  const change = (value: string, replaces: number) =>
    store.write((w) =>
      append(w, [ofClient({ type: 'client-detail-changed', clientId, field: 'name', value, replaces })]),
    );
  const [changed] = change('Dana Reyes', added?.sequence ?? 0);
  expect(store.read((r) => clientRecord(r, clientId))).toEqual({
    details: person('Dana Reyes'),
    setBy: expect.objectContaining({ name: changed?.sequence, phone: added?.sequence }),
  });
  const before = store.read(head);
  expect(() => change('Dana Other', added?.sequence ?? 0)).toThrow('no longer stands');
  expect(() => change('', changed?.sequence ?? 0)).toThrow();
  expect(store.read(head)).toEqual(before);
});

test('a renamed client is found by the new name and no longer by the old', () => {
  const { store } = newStore();
  const clientId = newClientId();
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId, details: person('Dana Okafor') })]));
  store.write((w) =>
    append(w, [ofClient({ type: 'client-detail-changed', clientId, field: 'name', value: 'Dana Reyes', replaces: 1 })]),
  );
  const find = (query: string) => store.read((r) => searchClients(r, query, date('2026-11-24'))).map((c) => c.name);
  expect(find('okafor')).toEqual([]);
  expect(find('reyes')).toEqual(['Dana Reyes']);
});

test('the day a visit belongs to is the one on the clinic’s calendar, not the UTC one', () => {
  const { store } = newStore();
  const visitId = newVisitId();
  const clientId = newClientId();
  const lateInAuckland = Moment.parse({ ...moment(), instant: '2026-11-24T12:30:00.000Z', zone: 'Pacific/Auckland' });
  store.write((w) =>
    append(w, [
      ofClient({ type: 'client-added', clientId, details: person('Dana Okafor') }),
      opened(visitId, clientId, lateInAuckland),
    ]),
  );
  expect(store.read((r) => visitListing(r, visitId))?.openedOn).toBe('2026-11-25');
  expect(store.read((r) => visitsOn(r, date('2026-11-25')))).toHaveLength(1);
  expect(store.read((r) => visitsOn(r, date('2026-11-24')))).toHaveLength(0);
  expect(store.read((r) => searchClients(r, 'dana', date('2026-11-25')))[0]?.lastVisit).toBe('2026-11-25');
});

test('the day list, the unfinished, the running and the open visit follow the events', () => {
  const { store } = newStore();
  const clientId = newClientId();
  const visitId = newVisitId();
  const write = (...events: NewEvent<AnyEvent>[]) => store.write((w) => append(w, events));
  write(ofClient({ type: 'client-added', clientId, details: person('Dana Okafor') }), opened(visitId, clientId));
  const today = date('2026-11-24');
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  expect(ids(store.read((r) => visitsOn(r, today)))).toEqual([visitId]);
  expect(ids(store.read((r) => unfinishedVisits(r, today)))).toEqual([]);
  expect(ids(store.read((r) => unfinishedVisits(r, date('2026-11-25'))))).toEqual([visitId]);
  expect(store.read((r) => openVisitOf(r, clientId))?.id).toBe(visitId);
  expect(store.read(runningVisits)).toEqual([]);
  write(ofVisit(visitId, { type: 'procedure-started', expectedMinutes: 60 }));
  expect(ids(store.read(runningVisits))).toEqual([visitId]);
  write(ofVisit(visitId, { type: 'procedure-finished', workedMs: 1 }));
  expect(store.read(runningVisits)).toEqual([]);
  write(ofVisit(visitId, { type: 'visit-closed' }));
  expect(store.read((r) => openVisitOf(r, clientId))).toBeNull();
  expect(ids(store.read((r) => unfinishedVisits(r, date('2026-11-25'))))).toEqual([]);
  expect(store.read((r) => visitsOfClient(r, clientId))).toEqual([
    expect.objectContaining({ id: visitId, closed: true, procedure: 'finished' }),
  ]);
});

test('a list of visits keeps no second answer to what became of one: that follows from the record alone', () => {
  const { store } = newStore();
  const { events, visitId } = aDaysWork();
  store.write((w) => append(w, events));
  expect(store.read((r) => visitListing(r, visitId))).not.toHaveProperty('outcome');
});

test('a document is kept for good, and counts as sealed once the record names it with its hash', () => {
  const { store, file, key } = newStore();
  const { events, visitId } = aDaysWork();
  const pdf = new TextEncoder().encode('%PDF-1.7 not much of one');
  const id = newDocumentId();
  const kept = { id, visitId, kind: 'aftercare-sheet', sha256: sha256Hex(pdf), pages: 2, pdf } as const;
  store.write((w) => append(w, events));
  expect(() => store.write((w) => storeDocument(w, { ...kept, sha256: someHash }))).toThrow('hash');
  store.write((w) => storeDocument(w, kept));
  expect(store.read((r) => storedDocument(r, id))?.sealed).toBe(false);
  const named = { id, kind: kept.kind, sha256: kept.sha256, pages: 2, bytes: pdf.length };
  store.write((w) => append(w, [ofVisit(visitId, { type: 'sealed', head: someHash, documents: [named] })]));
  const read = store.read((r) => storedDocument(r, id));
  expect(read?.sealed).toBe(true);
  expect(Buffer.from(read?.pdf ?? []).equals(Buffer.from(pdf))).toBe(true);
  expect(store.read((r) => documentsOfVisit(r, visitId))).toEqual([
    { id, visitId, kind: 'aftercare-sheet', sha256: kept.sha256, pages: 2, sealed: true },
  ]);
  expect(store.read((r) => storedDocument(r, newDocumentId()))).toBeNull();
  store.close();
  const driver = connect(file, key, true);
  expect(() => driver.exec("UPDATE document_pdf SET pdf = x'00'")).toThrow('never changed');
  expect(() => driver.exec('DELETE FROM document_pdf')).toThrow('never removed');
  driver.close();
});

test('a protocol is kept whole under its hash, and the active one is the last activated', () => {
  const { store } = newStore();
  const hash = store.write((w) => storeProtocol(w, defaultProtocol));
  expect(hash).toBe(protocolHash(defaultProtocol));
  expect(store.write((w) => storeProtocol(w, defaultProtocol))).toBe(hash);
  expect(store.read(currentProtocol)).toBeNull();
  const activated = { type: 'protocol-activated', id: defaultProtocol.id } as const;
  store.write((w) => append(w, [ofClinic({ ...activated, hash, version: 1 })]));
  const second = { ...defaultProtocol, version: 2, minimumAge: 21 };
  const newer = store.write((w) => storeProtocol(w, second));
  expect(store.read(currentProtocol)).toEqual({ hash, protocol: defaultProtocol });
  store.write((w) => append(w, [ofClinic({ ...activated, hash: newer, version: 2 })]));
  expect(store.read(currentProtocol)).toEqual({ hash: newer, protocol: second });
  expect(store.read((r) => protocolByHash(r, hash))).toEqual(defaultProtocol);
});

test('clinic, staff and setup read back as recorded, and are null before', () => {
  const { store } = newStore();
  expect(store.read(clinicDetails)).toBeNull();
  expect(store.read(completedSetup)).toBeNull();
  expect(store.read(staffMembers)).toEqual([]);
  const staffId = newStaffId();
  store.write((w) =>
    append(w, [
      ofClinic({ type: 'clinic-changed', details: clinic }),
      ofClinic({ type: 'staff-added', staffId, name: 'Mara Lindqvist', role: 'owner' }),
      ofClinic({ type: 'setup-completed', device: 'CH-TEST', sealFingerprint: 'ab12' }),
    ]),
  );
  expect(store.read(clinicDetails)).toEqual(clinic);
  expect(store.read(completedSetup)).toEqual({ device: 'CH-TEST', sealFingerprint: 'ab12' });
  expect(store.read(staffMembers)).toEqual([{ id: staffId, name: 'Mara Lindqvist', role: 'owner', active: true }]);
});

test('a hand-over and a draft survive a crash; handing back and clearing take them away', () => {
  const { store, file, key } = newStore();
  const visitId = newVisitId();
  const state = { visitId, task: 'consent', language: 'en', staffId: newStaffId() } as const;
  const strokes = { side: 'consent', subject: visitId, step: 'sign-consent', field: 'signature' };
  const question = { side: 'consent', subject: visitId, step: 'flag-question:aftercare', field: 'words' };
  store.write((w) => {
    markHandedOver(w, state);
    putDraft(w, strokes, '[1,2]');
    putDraft(w, question, 'half a sentence');
    putDraft(w, { ...question, subject: newVisitId() }, 'of somebody else');
  });
  store.close();
  const again = openStore({ file, key, random });
  expect(again.read(handedOver)).toEqual(state);
  expect(again.read((r) => draft(r, question))).toBe('half a sentence');
  again.write((w) => clearDraftsOfStep(w, { ...strokes, side: null }));
  expect(again.read((r) => draft(r, strokes))).toBe('');
  expect(again.read((r) => draft(r, question))).toBe('half a sentence');
  again.write((w) => clearDrafts(w, visitId));
  again.write(markHandedBack);
  expect(again.read((r) => draft(r, question))).toBe('');
  expect(again.read(handedOver)).toBeNull();
  again.close();
});
