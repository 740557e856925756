import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { createStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import type { AnyEvent, NewEvent, Random } from '../../db/log/types.ts';
import type { Actor } from '../../domain/actor.ts';
import { ClientDetails, type ClientEvent } from '../../domain/clinic/client.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { ClientId, DocumentId, Sha256, StaffId, VisitId } from '../../domain/ids.ts';
import { CivilDate, Moment } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { otherClients, sampleClient, sampleOwner } from '../../scripts/sample/people.ts';

export const random: Random = (length) => randomBytes(length);
export const newClientId = (): ClientId => ClientId.parse(v7());
export const newVisitId = (): VisitId => VisitId.parse(v7());
export const newStaffId = (): StaffId => StaffId.parse(v7());
export const newDocumentId = (): DocumentId => DocumentId.parse(v7());
export const someHash: Sha256 = Sha256.parse('ab'.repeat(32));
export const date = (text: string): CivilDate => CivilDate.parse(text);

/** A clock reading in London, `seconds` after nine in the morning. */
export function moment(seconds = 0, day = '2026-11-24'): Moment {
  return Moment.parse({
    instant: new Date(Date.parse(`${day}T09:00:00.000Z`) + seconds * 1000).toISOString(),
    zone: 'Europe/London',
    uptimeMs: 600_000 + seconds * 1000,
    bootId: 'boot-one',
  });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chairside-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Opened {
  readonly store: Store;
  readonly file: string;
  readonly key: Uint8Array;
  readonly folder: string;
}

/** A new store in its own folder; closed and removed when the test ends. */
export function newStore(): Opened {
  const folder = temporaryFolder();
  const file = join(folder, 'chairside.db');
  const key = randomBytes(32);
  const store = createStore({ file, key, random, device: 'CH-TEST', now: moment() });
  onTestFinished(() => store.close());
  return { store, file, key, folder };
}

export const person = (name: string, dateOfBirth = sampleClient.dateOfBirth): ClientDetails =>
  ClientDetails.parse({ ...otherClients.regular, emergencyName: '', emergencyPhone: '', name, dateOfBirth });

const staff: Actor = { kind: 'staff', staffId: newStaffId() };

export function ofClinic(event: ClinicEvent, at = moment()): NewEvent {
  return { visitId: null, clientId: null, actor: { kind: 'system' }, moment: at, event };
}

export function ofClient(event: ClientEvent, at = moment()): NewEvent {
  return { visitId: null, clientId: event.clientId, actor: staff, moment: at, event };
}

export function ofVisit<E extends VisitEvent>(visitId: VisitId, event: E, at = moment()): NewEvent<E> {
  return { visitId, clientId: null, actor: staff, moment: at, event };
}

export function opened(visitId: VisitId, clientId: ClientId, at = moment(), session = 1): NewEvent {
  return ofVisit(
    visitId,
    {
      type: 'visit-opened',
      visitId,
      clientId,
      course: { session, sessionsPlanned: 3, final: false, next: null, plannedFinal: null },
      protocol: someHash,
      clientName: otherClients.regular.name,
      dateOfBirth: date('1988-03-14'),
    },
    at,
  );
}

/** A clinic, a client and a treated visit with text in several events: enough rows to tamper with. */
export function aDaysWork(): { events: NewEvent<AnyEvent>[]; clientId: ClientId; visitId: VisitId; staffId: StaffId } {
  const clientId = newClientId();
  const visitId = newVisitId();
  const staffId = newStaffId();
  const events: NewEvent<AnyEvent>[] = [
    ofClinic({ type: 'staff-added', staffId, name: sampleOwner.name, role: 'owner' }),
    ofClinic({ type: 'pin-set', staffId }),
    ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) }, moment(10)),
    opened(visitId, clientId, moment(20)),
    ofVisit(
      visitId,
      { type: 'health-answered', question: 'allergies', answer: 'yes', details: 'Reacts to nickel' },
      moment(30),
    ),
    ofVisit(visitId, { type: 'procedure-started', expectedMinutes: 120 }, moment(40)),
    ofVisit(visitId, { type: 'note-added', text: 'Crown needs a second pass' }, moment(50)),
    ofVisit(visitId, { type: 'procedure-finished', workedMs: 5_400_000 }, moment(60)),
    ofVisit(visitId, { type: 'visit-closed' }, moment(70)),
  ];
  return { events, clientId, visitId, staffId };
}
