// Longer than 300 lines: one of every kind of event, in the order in which one record could hold them.
import type { AnyEvent, NewEvent } from '../../db/log/types.ts';
import { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { type ClientId, ClientListId, PhotoId, type StaffId, type VisitId } from '../../domain/ids.ts';
import { ordinaryPrinting } from '../../domain/printing/choice.ts';
import { CivilDate, CivilTime, Instant } from '../../domain/time.ts';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import {
  aDaysWork,
  date,
  moment,
  newClientId,
  newDocumentId,
  newStaffId,
  newVisitId,
  ofClient,
  ofClinic,
  ofVisit,
  opened,
  person,
  someHash,
} from './fixtures.ts';

export const clinic = ClinicDetails.parse({
  name: 'Northlight Scalp Studio',
  address: '',
  phone: '',
  outOfHours: '',
  zone: 'Europe/London',
});

/** Every kind of event that a projection makes something of (projections.test.ts sees to it), and some that none does. */
export function everything(): NewEvent<AnyEvent>[] {
  const { events, clientId, staffId } = aDaysWork();
  const second = newClientId();
  const visits = [newVisitId(), newVisitId(), newVisitId(), newVisitId()] as const;
  return [
    ofClinic({ type: 'clinic-changed', details: clinic }),
    ofClinic({ type: 'protocol-activated', hash: someHash, id: 'scalp', version: 1 }),
    ...events,
    ofClinic({ type: 'setup-completed', device: 'CH-TEST', sealFingerprint: 'ab12' }),
    ofClinic({ type: 'unlocked', staffId }),
    ofClinic({ type: 'clinic-changed', details: { ...clinic, phone: '01632 960 218' } }),
    ofClient({ type: 'client-added', clientId: second, details: person('Zoë Müller') }),
    ofClient({ type: 'client-field-set', clientId: second, field: 'phone', value: '01632 960 219', replaces: [] }),
    ofClient({ type: 'client-detail-changed', clientId, field: 'name', value: 'Dana Okafor-Reyes', replaces: 5 }),
    ofClient({ type: 'client-detail-changed', clientId, field: 'phone', value: '', replaces: 5 }),
    opened(visits[0], clientId, moment(0, '2026-12-22'), 2),
    ofVisit(visits[0], {
      type: 'rescheduled',
      reasons: ['Redness'],
      note: '',
      next: { date: date('2027-01-05'), time: CivilTime.parse('10:00') },
    }),
    ofVisit(visits[0], {
      ...{ type: 'appointment-moved', why: 'Ill', head: someHash },
      next: { date: date('2027-02-02'), time: CivilTime.parse('11:00') },
      document: { id: newDocumentId(), kind: 'moved-sheet', sha256: someHash, pages: 1, bytes: 2000 },
    }),
    opened(visits[1], second, moment(1)),
    ofVisit(visits[0], { type: 'visit-moved', from: clientId, to: second, why: 'The wrong name' }),
    ofVisit(visits[1], { type: 'language-chosen', task: 'consent', language: 'fr' }),
    ofVisit(visits[1], { type: 'consent-outdated', text: someHash, protocol: someHash, replaces: 'consent' }),
    ofVisit(visits[1], { type: 'alert-decided', question: 'heart', decision: 'reschedule', reason: 'Ask a doctor' }),
    ofVisit(visits[1], { type: 'alert-decided', question: 'heart', decision: 'continue', reason: 'Asked' }),
    ofVisit(visits[1], { type: 'check-decided', check: 'no-redness', decision: 'continue', reason: 'Pale' }),
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
      type: 'fact-recorded',
      fact: { fact: 'complications', result: 'occurred', words: 'Felt faint' },
    }),
    ...breaks(visits[3]),
    ofVisit(visits[3], { type: 'consent-refused-at-work', reason: '', text: someHash }),
    ofVisit(visits[3], { type: 'consent-withdrawn', reason: '', text: someHash, signature: null }),
    ofVisit(visits[3], {
      type: 'sealed',
      head: someHash,
      documents: [{ id: newDocumentId(), kind: 'aftercare-sheet', sha256: someHash, pages: 2, bytes: 4000 }],
      checkIns: [
        { day: 4, on: date('2026-11-28') },
        { day: 7, on: date('2026-12-01') },
      ],
    }),
    ofVisit(visits[3], { type: 'check-in-done', day: 4, done: { how: 'phone', outcome: 'well', note: '' } }),
    ofClinic({ type: 'locked', why: 'idle' }),
    ...settings(staffId),
    ...stock(),
    ...lotsUsed(clientId),
    ...custody(),
    ...copies(clientId, visits[3]),
    ...heldAndErased(clientId),
  ];
}

function settings(staffId: StaffId): NewEvent<AnyEvent>[] {
  const other = newStaffId();
  const { instant } = moment();
  const certificate = { certificate: 'MAA=', since: instant, until: instant };
  return [
    ofClinic({ type: 'staff-added', staffId: other, name: samplePractitioner.name, role: 'practitioner' }),
    ofClinic({ type: 'pin-set', staffId, with: 'recovery-key' }),
    ofClinic({ type: 'pin-bound', staffId, bound: someHash }),
    ofClinic({ type: 'recovered-pin-seen', staffId, by: other }),
    ofClinic({ type: 'staff-deactivated', staffId: other }),
    ofClinic({ type: 'staff-reactivated', staffId: other }),
    ofClinic({ type: 'staff-deactivated', staffId: other }),
    ofClinic({ type: 'staff-changed', staffId: other, by: staffId, name: 'Kim Changed', role: 'owner' }),
    ofClinic({ type: 'staff-changed', staffId, by: other, name: 'Robin Changed' }),
    ofClinic({ type: 'staff-change-seen', staffId }),
    ofClinic({ type: 'staff-licence-set', staffId, by: staffId, number: 'PR-1042' }),
    ofClinic({ type: 'idle-lock-set', minutes: 4 }),
    ofClinic({ type: 'unknown-birth-set', allowed: true }),
    ofClinic({ type: 'questions-a-page-set', questions: 1 }),
    ofClinic({ type: 'working-days-set', workingDays: { openDays: [2, 3, 4, 5, 6], closed: [], reportDays: 7 } }),
    ofClinic({ type: 'staff-language-set', language: 'es' }),
    ofClinic({ type: 'lock-names-set', names: 'initials' }),
    ofClinic({ type: 'display-set', display: { theme: 'dark', text: 125 } }),
    ofClinic({ type: 'sound-set', sound: { volume: 200, quietOn: CivilDate.parse('2026-11-24') } }),
    ofClinic({ type: 'printing-set', printing: ordinaryPrinting }),
    ofClinic({ type: 'keys-changed', what: 'passphrase' }),
    ofClinic({ type: 'logo-set', logo: { kind: 'png', sha256: someHash, base64: 'AAAA' } }),
    ofClinic({
      type: 'protocol-published',
      treatment: 'scalp',
      version: 2,
      hash: someHash,
      name: 'Scalp',
      approvedBy: staffId,
      replaces: someHash,
      changes: [{ what: 'changed', place: 'aftercare/wash/text', mark: 'wording' }],
      consentAgain: false,
    }),
    ofClinic({
      ...{ type: 'inspection-opened', by: staffId, name: 'M. Hale', health: false },
      ...{ from: CivilDate.parse('2026-10-01'), to: CivilDate.parse('2026-11-24') },
      until: Instant.parse('2026-11-24T17:00:00.000Z'),
    }),
    ofClinic({ type: 'inspection-looked', look: { at: 'visits', page: 1 } }),
    ofClinic({ type: 'inspection-ended', why: 'asked' }),
    ofClinic({ type: 'logo-removed' }),
    ofClinic({ type: 'logo-set', logo: { kind: 'svg', sha256: someHash, base64: 'AAAA' } }),
    ofClinic({
      type: 'seal-renewed',
      previous: { ...certificate, fingerprint: someHash },
      next: { ...certificate, fingerprint: someHash },
    }),
  ];
}

const ash = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B0417', expiry: '2027-08' } as const;

function stock(): NewEvent<AnyEvent>[] {
  const openedOn = CivilDate.parse('2026-11-02');
  const needle = { kind: 'needle', name: '3RL', maker: '', lot: 'N-1', expiry: '' } as const;
  const of = { kind: needle.kind, maker: needle.maker, lot: needle.lot };
  return [
    ofClinic({ type: 'lot-added', lot: { ...ash, gtin: '09506000134352' }, openedOn }),
    ofClinic({ type: 'lot-added', lot: needle, openedOn: null }),
    ofClinic({ type: 'lot-changed', of, name: '3RL short', expiry: '2028-01-31', openedOn }),
    ofClinic({ type: 'lot-discarded', of, why: 'Bent' }),
    ofClinic({
      ...({ type: 'handed-out', what: 'everything', client: null, parts: ['data'], whom: 'other' } as const),
      ...({ place: 'stick', encrypted: false, files: 3, bytes: 900, manifest: someHash } as const),
    }),
    ofClinic({
      ...({ type: 'hand-out-begun', what: 'everything', client: null, parts: ['data'] } as const),
      ...({ whom: 'other', place: 'stick', to: 'USB stick' } as const),
    }),
    ofClinic({ type: 'hand-out-stopped', begun: 4, why: 'cut-off' }),
    ofClinic({ type: 'lot-recalled', of, how: 'printed', where: 'desk', people: 0, visits: 0 }),
  ];
}

/** One lot of a visit that was replaced by another, which takes its place on the map, and one that was crossed out. */
function lotsUsed(clientId: ClientId): NewEvent<AnyEvent>[] {
  const visit = newVisitId();
  return [
    opened(visit, clientId, moment(7), 2),
    ofVisit(visit, { type: 'lot-recorded', lot: ash }, moment(8)),
    ofVisit(visit, {
      type: 'photo-taken',
      ...{ photo: PhotoId.parse(newVisitId()), pose: 'top', sha256: someHash, thumbSha256: someHash },
      ...{ width: 1200, height: 900, bytes: 200_000, purposes: ['record'] },
    }),
    ofVisit(visit, { type: 'scalp-mapped', lots: [{ lot: 1, areas: ['crown'] }] }),
    ofVisit(visit, { type: 'taken-back', kind: 'lot', sequences: [1], why: 'Misread' }),
    ofVisit(visit, { type: 'lot-recorded', lot: { ...ash, lot: 'B0418' }, replaces: 1 }),
  ];
}

function custody(): NewEvent<AnyEvent>[] {
  const name = 'chairside-20261124T083000Z-CH-TEST';
  const list = ClientListId.parse(newClientId());
  const own = (event: AnyEvent): NewEvent<AnyEvent> => ({
    visitId: null,
    clientId: null,
    actor: { kind: 'system' },
    moment: moment(90),
    event,
  });
  return [
    own({ type: 'backup-place-chosen', place: null, label: 'This tablet' }),
    own({ type: 'backup-made', name, label: 'This tablet', bytes: 9, head: { sequence: 3, hash: someHash } }),
    own({ type: 'backup-proven', name, madeAt: moment(90).instant, rows: 3 }),
    own({ type: 'record-fault-found', tampering: 'edited', sequence: 3, soundAt: null }),
    own({ type: 'heads-vouched', from: { sequence: 3, hash: someHash } }),
    own({ type: 'retention-set', years: 10 }),
    own({ type: 'retention-set', years: 10, purpose: 'health', least: 5 }),
    own({ type: 'premises-days-set', days: 90 }),
    own({ type: 'client-list-begun', list, sha256: someHash, count: 1 }),
    ofClient({ type: 'client-added', clientId: newClientId(), details: person('Ann Listed'), list }),
    own({ type: 'client-list-taken', list }),
    own({ type: 'client-list-taken-back', list }),
    own({ type: 'tablet-clock-moved', byMs: -60_000, before: { sequence: 3, moment: moment(80) } }),
  ];
}

/** One visit whose copy is due still, one whose copy was settled, and one whose copy did not come out after all. */
function copies(clientId: ClientId, sealed: VisitId): NewEvent<AnyEvent>[] {
  const [due, settled] = [newVisitId(), newVisitId()];
  const document = newDocumentId();
  const copy = { document, kind: 'aftercare-sheet', copy: 1 } as const;
  return [
    ofVisit(sealed, {
      type: 'correction-sealed',
      head: someHash,
      document: { id: newDocumentId(), kind: 'correction', sha256: someHash, pages: 1, bytes: 2000 },
    }),
    ...told(sealed),
    ofVisit(sealed, { type: 'visit-closed', copy: 'later' }),
    ofVisit(sealed, { type: 'copy-given', ...copy, how: 'printed', where: 'desk' }),
    ofVisit(sealed, { type: 'copy-withdrawn', ...copy, why: 'failed' }),
    opened(due, clientId, moment(4), 2),
    ofVisit(due, { type: 'procedure-started', expectedMinutes: 60 }),
    ofVisit(due, { type: 'procedure-finished', workedMs: 1 }),
    ofVisit(due, { type: 'taken-back', kind: 'finish', sequences: [1], why: 'Too early' }),
    ofVisit(due, { type: 'visit-closed', copy: 'later' }),
    opened(settled, clientId, moment(5), 2),
    ofVisit(settled, { type: 'visit-closed', copy: 'later' }),
    ofVisit(settled, { type: 'copy-settled', copy: 'declined' }),
  ];
}

/** A reaction that is open, and one that was reported and is over. */
function told(sealed: VisitId): NewEvent<AnyEvent>[] {
  const document = { id: newDocumentId(), kind: 'reaction-report', sha256: someHash, pages: 1, bytes: 2000 } as const;
  const began = date('2026-11-24');
  const report = {
    began,
    heard: began,
    signs: ['redness' as const],
    areas: [],
    words: '',
    lots: [],
    advice: '',
    toldBy: '',
  };
  const due = { reportBy: date('2026-12-08'), workingDays: 10 };
  return [
    ofVisit(sealed, { type: 'reaction-reported', report: { ...report, doctor: 'not-yet' }, ...due }),
    ofVisit(sealed, { type: 'reaction-sealed', head: someHash, document, reaction: 1 }),
    ofVisit(sealed, { type: 'reaction-sent', reaction: 1, sent: { on: began, to: 'The health office' } }),
    ofVisit(sealed, { type: 'reaction-closed', reaction: 1, end: { how: 'healed', words: '' } }),
  ];
}

function heldAndErased(kept: ClientId): NewEvent<AnyEvent>[] {
  const gone = newClientId();
  const visit = newVisitId();
  const [twice, parted, twiceVisit] = [newClientId(), newClientId(), newVisitId()];
  return [
    ofClient({ type: 'client-added', clientId: gone, details: person('Gone Client') }),
    opened(visit, gone, moment(6)),
    ofClient({ type: 'hold-placed', clientId: gone, reason: 'A letter came' }),
    ofClient({ type: 'hold-lifted', clientId: gone, reason: 'Answered' }),
    ofClient({ type: 'hand-out-told', clientId: gone, whom: 'lawyer', why: 'A letter', manifest: someHash }),
    ofClient({ type: 'client-erased', clientId: gone, visits: [visit], why: 'asked', note: '' }),
    ofClient({ type: 'client-added', clientId: twice, details: person('Kept Clientt') }),
    ofClient({ type: 'client-added', clientId: parted, details: person('Kept Klient') }),
    opened(twiceVisit, twice, moment(6)),
    ofClient({ type: 'clients-joined', clientId: kept, other: twice }),
    ofClient({ type: 'clients-joined', clientId: kept, other: parted }),
    ofClient({ type: 'clients-parted', clientId: kept, other: parted }),
    ofClient({ type: 'clients-told-apart', clientId: kept, other: parted }),
    ofClient({ type: 'hold-placed', clientId: kept, reason: 'A letter came' }),
  ];
}

function breaks(visitId: VisitId): NewEvent<AnyEvent>[] {
  const { instant } = moment();
  const planned = { windowFrom: instant, windowTo: instant, workedMs: 0, sinceRestMs: 0 };
  return [
    ofVisit(visitId, { type: 'break-started', ...planned }),
    ofVisit(visitId, { type: 'break-ended', breakMs: 0 }),
    ofVisit(visitId, { type: 'break-skipped', reason: 'Nearly done', ...planned }),
    ofVisit(visitId, { type: 'break-time-corrected', sequence: 1, instant, why: 'Tapped late' }),
    ofVisit(visitId, { type: 'restart-answered', restarts: [1], aheadMs: 0 }),
    ofVisit(visitId, { type: 'clause-withdrawn', clause: 'photos', reason: '' }),
  ];
}
