import type { PhotoBeside } from '../../documents/fhir/photo.ts';
import { HandedRecord, type HandedVisit } from '../../documents/hand-out/record.ts';

const hash = 'ab'.repeat(32);
const id = (last: number) => `019aa000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const at = (time: string) => `2026-11-24T${time}:00+00:00`;

const work: HandedVisit['work'] = {
  ...{ started: at('10:00'), finished: at('12:30'), workedMinutes: 130, longestMinutes: 70 },
  breaks: [
    { kind: 'taken', from: at('11:10'), to: at('11:30'), timing: 'on-time', reason: '' },
    { kind: 'skipped', from: at('12:00'), to: null, timing: 'late', reason: 'Almost done' },
  ],
};

const treated = {
  ...{ id: id(10), opened: at('09:00'), closed: at('13:00'), treatment: 'Scalp micropigmentation', language: 'en' },
  protocol: { id: 'scalp', version: 3, sha256: hash },
  ...{ session: 1, sessionsPlanned: 3, finalSession: false, outcome: 'treated' },
  people: [
    { did: 'opened', staff: id(2), name: 'Robin Example', from: at('09:00'), to: at('09:00') },
    { did: 'treated', staff: id(3), name: 'Noor Example', from: at('10:00'), to: at('12:30') },
  ],
  health: [
    { question: 'blood', asked: 'Do you take blood thinners?', answer: 'Yes', details: 'Aspirin', at: at('09:10') },
    { question: 'skin', asked: 'Any skin disease?', answer: 'No', details: '', at: at('09:11') },
  ],
  decisions: [{ about: 'Do you take blood thinners?', decision: 'continue', reason: 'Doctor asked', at: at('09:20') }],
  checks: [
    {
      ...{ check: 'redness', name: 'Redness', status: 'passed' },
      answers: [{ round: 1, question: 'Red?', answer: 'No', at: at('09:30') }],
    },
  ],
  consent: {
    ...{ status: 'signed', version: 2, sha256: hash, signed: at('09:50'), withdrawn: null },
    points: [
      { point: 'risk', title: 'Risks', optional: false, status: 'agreed', chosen: '', withdrawn: null },
      { point: 'photos', title: 'Photos', optional: true, status: 'refused', chosen: '', withdrawn: null },
    ],
  },
  work,
  lots: [
    {
      ...{ kind: 'pigment', name: 'Ash', maker: 'Sollen Pigments', lot: 'SG-1', expiry: '2027-08' },
      ...{ gtin: '09506000134352', areas: ['crown'], at: at('10:05') },
    },
    { kind: 'needle', name: '3RL', maker: '', lot: 'N-2', expiry: '', gtin: '', areas: [], at: at('10:06') },
  ],
  next: { date: '2026-12-22', time: '10:00' },
  rescheduled: null,
  reactions: [],
  copy: 'printed',
  papers: [
    {
      ...{ id: id(20), kind: 'consent-record', file: '2026-11-24 consent-record 000020.pdf' },
      ...{ sha256: hash, pages: 2, bytes: 41_000 },
    },
    {
      ...{ id: id(21), kind: 'visit-record', file: '2026-11-24 visit-record 000021.pdf' },
      ...{ sha256: hash, pages: 3, bytes: 52_000 },
    },
  ],
  notes: [],
  events: [],
};

const moved = {
  ...{ ...treated, id: id(11), outcome: 'rescheduled', work: null, lots: [], papers: [], session: 2, people: [] },
  consent: { ...treated.consent, status: 'none', signed: null, points: [] },
  rescheduled: { reasons: ['Redness'], note: '', at: at('09:40') },
};

/** A record with a treated and a moved visit, as it would be handed out. */
export const handed = HandedRecord.parse({
  ...{ format: 'chairside-record', formatVersion: 1 },
  made: {
    ...{ at: at('15:00'), by: 'Robin Example', device: 'CH-TEST' },
    clinic: {
      name: 'Northlight Scalp Studio',
      address: '1 High Street',
      phone: '01632 960 218',
      zone: 'Europe/London',
    },
  },
  client: {
    ...{ id: id(1), name: 'Daniel Okafor', dateOfBirth: '1988-03-14', statedAge: '', language: 'en' },
    ...{
      phone: '07700 900 115',
      email: 'daniel@example.org',
      emergencyName: 'Ada Okafor',
      emergencyPhone: '07700 900 116',
    },
    ...{ guardianName: '', guardianRelation: '' },
  },
  visits: [treated, moved],
});

/** A photo of the treated visit, as it lies beside. */
export const photos: readonly PhotoBeside[] = [
  {
    ...{ id: id(30), visitId: treated.id, pose: 'vertex', takenOn: '2026-11-24', file: '2026-11-24 vertex 000030.jpg' },
    ...{ sha256: hash, sha1: '2jmj7l5rSw0yVb/vlWAYkK/YBwk=', bytes: 240_000, width: 1200, height: 900 },
  },
];
