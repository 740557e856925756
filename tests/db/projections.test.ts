// Longer than 300 lines: every projection is compared with the one made again from the log, over one record that holds every kind of event.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ReadHandle, rows, run } from '../../db/file/handles.ts';
import { openStore } from '../../db/file/open.ts';
import { connect } from '../../db/file/pragmas.ts';
import { append, head } from '../../db/log/log.ts';
import { projectedInVisits } from '../../db/log/projected.ts';
import type { AnyEvent, NewEvent } from '../../db/log/types.ts';
import { ProjectionVerifier, projections as proven } from '../../db/log/verify/projections.ts';
import { handedOver, markHandedBack, markHandedOver } from '../../db/projections/app-state.ts';
import { clientRow } from '../../db/projections/clients.ts';
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
import { ClientEvent } from '../../domain/clinic/client.ts';
import { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { CustodyEvent } from '../../domain/clinic/custody.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { Moment } from '../../domain/time.ts';
import { VisitEvent } from '../../domain/visit/events.ts';
import { otherClients, sampleOwner } from '../../scripts/sample/people.ts';
import { clinic, everything } from './every-kind.ts';
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

const projections = Object.keys(proven);
/** Empty on a record of one chair; chairs.test.ts fills them. */
const ofOtherChairs = new Set(['chair_visit', 'chair_staff', 'chair_projected']);

function dump(r: ReadHandle): Record<string, unknown[]> {
  return Object.fromEntries(
    projections.map((table) => {
      const columns = table === 'client_search' ? 'rowid, words' : '*';
      return [table, rows(r, `SELECT ${columns} FROM ${table} ORDER BY 1`, z.unknown())];
    }),
  );
}

const sources = ['projections', 'erasure'].flatMap((room) => {
  const folder = new URL(`../../db/${room}/`, import.meta.url);
  return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
});

test('every kind of event that a projection names is among those that are tried, and every table that it empties', () => {
  const kinds = [VisitEvent, ClientEvent, ClinicEvent, CustodyEvent].flatMap(({ options }) =>
    options.map(({ shape }): string => shape.type.value),
  );
  const named = kinds.filter((kind) => sources.some((text) => text.includes(`'${kind}'`)));
  const tried = new Set(everything().map(({ event }): string => event.type));
  expect(named.filter((kind) => !tried.has(kind))).toEqual([]);
  const inVisits = new Set(VisitEvent.options.map(({ shape }): string => shape.type.value));
  expect([...projectedInVisits].sort()).toEqual(named.filter((kind) => inVisits.has(kind)).sort());
  const emptied = sources.flatMap((text) =>
    [...text.matchAll(/export function forget\w+\(w: WriteHandle\): void \{([^}]*)\}/g)].flatMap(([, body = '']) =>
      [...body.matchAll(/DELETE FROM (\w+)'/g)].map(([, table = '']) => table),
    ),
  );
  expect([...new Set(emptied)].sort()).toEqual([...projections].sort());
});

test('projections made again from the record are the live ones, row for row', () => {
  const { store } = newStore();
  for (const event of everything()) store.write((w) => append(w, [event]));
  const live = store.read(dump);
  for (const table of projections.filter((one) => !ofOtherChairs.has(one)))
    expect(live[table], table).not.toHaveLength(0);
  store.write(rebuildProjections);
  expect(store.read(dump)).toEqual(live);
});

test('a proof finds a row that is missing from a projection, whatever orders its rows', () => {
  const { store } = newStore();
  store.write((w) => append(w, everything()));
  const { visit_lot, known_lot } = proven;
  const found = Object.entries({ visit_lot, known_lot }).map(([table, key]) => {
    let fault: ReturnType<ProjectionVerifier['goOn']> = 'more';
    const without = () =>
      store.write((w) => {
        run(w, 'PRAGMA defer_foreign_keys = ON');
        run(w, `DELETE FROM ${table} WHERE ${key} = (SELECT ${key} FROM ${table} LIMIT 1)`);
        const verifier = new ProjectionVerifier();
        while (fault === 'more') fault = verifier.goOn(w, 1000);
        verifier.end();
        throw new Error('and it is there again');
      });
    expect(without).toThrow('and it is there again');
    return fault;
  });
  expect(found).toMatchObject([{ what: 'visit_lot' }, { what: 'known_lot' }]);
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

test('an edited detail names the event it replaces; an edit of a replaced value is refused', () => {
  const { store } = newStore();
  const clientId = newClientId();
  const [added] = store.write((w) =>
    append(w, [ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) })]),
  );
  const change = (value: string, replaces: number) =>
    store.write((w) =>
      append(w, [ofClient({ type: 'client-detail-changed', clientId, field: 'name', value, replaces })]),
    );
  const [changed] = change('Dana Reyes', added?.sequence ?? 0);
  expect(store.read((r) => clientRow(r, clientId))).toEqual({
    details: person('Dana Reyes'),
    setBy: expect.objectContaining({ name: changed?.sequence, phone: added?.sequence }),
  });
  const before = store.read(head);
  expect(() => change('Dana Other', added?.sequence ?? 0)).toThrow('no longer stands');
  expect(() => change('', changed?.sequence ?? 0)).toThrow();
  expect(store.read(head)).toEqual(before);
});

test('a renamed client is found by the new name and still by the old', () => {
  const { store } = newStore();
  const clientId = newClientId();
  store.write((w) =>
    append(w, [ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) })]),
  );
  store.write((w) =>
    append(w, [ofClient({ type: 'client-detail-changed', clientId, field: 'name', value: 'Dana Reyes', replaces: 1 })]),
  );
  const find = (query: string) => store.read((r) => searchClients(r, query, date('2026-11-24'))).map((c) => c.name);
  expect(find('okafor')).toEqual(['Dana Reyes']);
  expect(find('reyes')).toEqual(['Dana Reyes']);
});

test('the day a visit belongs to is the one on the clinic’s calendar, not the UTC one', () => {
  const { store } = newStore();
  const visitId = newVisitId();
  const clientId = newClientId();
  const lateInAuckland = Moment.parse({ ...moment(), instant: '2026-11-24T12:30:00.000Z', zone: 'Pacific/Auckland' });
  store.write((w) =>
    append(w, [
      ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) }),
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
  write(
    ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) }),
    opened(visitId, clientId),
  );
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
  const activated = { type: 'protocol-activated', id: defaultProtocol.treatment } as const;
  store.write((w) => append(w, [ofClinic({ ...activated, hash, version: 1 })]));
  const second = { ...defaultProtocol, minimumAge: 21 };
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
      ofClinic({ type: 'staff-added', staffId, name: sampleOwner.name, role: 'owner' }),
      ofClinic({ type: 'setup-completed', device: 'CH-TEST', sealFingerprint: 'ab12' }),
    ]),
  );
  expect(store.read(clinicDetails)).toEqual(clinic);
  expect(store.read(completedSetup)).toEqual({ device: 'CH-TEST', sealFingerprint: 'ab12' });
  expect(store.read(staffMembers)).toEqual([{ id: staffId, name: sampleOwner.name, role: 'owner', active: true }]);
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
