import type { ClientPage } from '../../../../api/contract/client-page.ts';
import type { Output } from '../../../../api/contract/contract.ts';
import { ClientId, DocumentId, Slug, VisitId } from '../../../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const id = (n: number) => `019aa000-0000-7000-8000-00000000${String(n).padStart(4, '0')}`;
const visitId = (n: number) => VisitId.parse(id(n));
const day = (text: string) => CivilDate.parse(text);
const yes = { kind: 'yes' } as const;
const no = { kind: 'no' } as const;

const visit = (n: number, date: string, session: number, at: 'closed' | 'procedure'): ClientPage['visits'][number] => ({
  ...{ id: visitId(n), date: day(date), treatment: null, session, sessionsPlanned: 3, final: session === 3 },
  ...{ stage: at, outcome: at === 'closed' ? 'treated' : 'in-progress' },
});
const first = visit(1, '2026-10-27', 1, 'closed');
const second = visit(2, '2026-11-24', 2, 'procedure');

const page: ClientPage = {
  id: ClientId.parse(id(9)),
  details: {
    ...{ name: 'Daniel Okafor', dateOfBirth: day('1988-03-14'), phone: '07700 900 218' },
    ...{ email: 'd.okafor@example.org', emergencyName: 'Amara Okafor', emergencyPhone: '07700 900 342' },
    ...{ guardianName: '', guardianRelation: '', language: 'en' },
  },
  ...{ apart: null, ageYears: 38, minor: false, open: second.id, refused: null },
  next: {
    ...{ visitId: second.id, date: day('2027-01-12'), time: CivilTime.parse('10:00') },
    ...{ session: 3, sessionsPlanned: 3, final: true, moved: false, sheetGiven: null, canMove: true },
    preparation: [
      { id: 'cut', short: 'Cut your hair', from: day('2027-01-10'), to: day('2027-01-10') },
      { id: 'moisturise', short: 'Moisturise', from: day('2027-01-09'), to: day('2027-01-11') },
    ],
  },
  visits: [second, first],
  course: { treatment: 'Shaved look', visits: [first, second], plannedFinal: null },
  health: {
    ...{ before: day('2026-10-27'), now: day('2026-11-24'), same: 16, alerts: { open: 0, decided: 1 } },
    rows: [
      {
        ...{ question: Slug.parse('blood-thinners'), text: 'Do you take blood thinners?', alert: false },
        ...{ before: { said: yes, details: 'aspirin 75 mg' }, now: { said: no, details: '' } },
      },
      {
        ...{ question: Slug.parse('allergies'), text: 'Do you have allergies?', alert: true },
        ...{ before: { said: yes, details: 'latex' }, now: { said: yes, details: 'latex, nitrile gloves' } },
      },
    ],
  },
  complication: {
    visitId: VisitId.parse(id(1)),
    date: CivilDate.parse('2026-10-27'),
    recorded: {
      ...{ fact: 'complications', result: 'occurred', words: 'Felt faint after an hour', areas: ['crown'] },
      ...{ done: 'Lay down, water, sugar', doctor: false, work: 'went-on' },
    },
  },
  counts: { papers: 9, notGiven: 1, lots: 5, lotVisits: 2, notes: 2, reactions: 0, checkIns: 3, photos: 7 },
};

const paper = (n: number, kind: Output<'clients.papers'>[number]['kind'], at: ClientPage['visits'][number]) => ({
  ...{ id: DocumentId.parse(id(100 + n)), visitId: at.id, kind, pages: 2, date: at.date, session: at.session },
  ...{ sessionsPlanned: 3, final: false, given: n < 3 ? ('printed' as const) : null, copies: n < 3 ? 1 : 0 },
});
const answers = {
  'clients.page': page,
  'clients.papers': [
    paper(3, 'aftercare-sheet', second),
    paper(4, 'visit-record', second),
    paper(0, 'aftercare-sheet', first),
    paper(1, 'consent-record', first),
    paper(2, 'visit-record', first),
  ],
  'clients.notes': [
    { visitId: second.id, on: second.date, text: 'Prefers the window chair.' },
    { visitId: first.id, on: first.date, text: 'Comes by train, the 10:05. Call if a session runs late.' },
  ],
  'lots.of-client': [
    {
      ...{ kind: 'pigment' as const, name: 'Soft black', maker: 'Sollen Pigments', lot: 'SG-B0417' },
      ...{ expiry: '2027-08', lastUsed: day('2026-11-24'), visits: 2 },
    },
    {
      ...{ kind: 'needle' as const, name: '3RL', maker: 'Northpoint', lot: 'N-2291' },
      ...{ expiry: '2028-01-31', lastUsed: day('2026-10-27'), visits: 1 },
    },
  ],
};
const elsewhere = (n: number, chair: string, on: string, session: number, open = false) => ({
  ...{ visitId: visitId(200 + n), chair, on: day(on), session, sessionsPlanned: 3, open },
});
const there = [
  elsewhere(5, 'Chair 2', '2026-11-24', 2, true),
  elsewhere(4, 'Chair 3', '2026-11-03', 1),
  elsewhere(3, 'Chair 2', '2025-04-14', 3),
  elsewhere(2, 'Chair 2', '2025-03-10', 2),
  elsewhere(1, '', '2025-02-03', 1),
];
const { door, whole } = en.clientPage;

export const gallery: ScreenGallery = {
  screen: 'client',
  states: {
    course: { title: 'In the middle of a course', stop: 'working', place: 'client', answers },
    elsewhere: {
      title: 'With visits on other tablets',
      stop: 'working',
      place: 'client',
      together: true,
      answers: { ...answers, 'chairs.visits': { visits: there } },
    },
    treated: { title: 'With a visit that is closed', stop: 'closed-visit', place: 'client' },
    open: { title: 'With a visit that goes on', stop: 'working', place: 'client' },
    'too-young': { title: 'Too young to be treated', stop: 'too-young', place: 'client' },
    namesake: { title: 'One of two of the same name', stop: 'namesake', place: 'client' },
    visits: { title: 'All visits', stop: 'closed-visit', place: 'client', taps: [door.visits] },
    papers: { title: 'Every document', stop: 'working', place: 'client', answers, taps: [door.papers] },
    lots: { title: 'What lots went into a client', stop: 'working', place: 'client', answers, taps: [door.lots] },
    notes: { title: 'Notes for staff', stop: 'working', place: 'client', answers, taps: [door.notes] },
    reactions: {
      title: 'Reactions, and the way to report one',
      stop: 'closed-visit',
      place: 'client',
      taps: [door.reactions],
    },
    whole: { title: 'The whole record', stop: 'closed-visit', place: 'client', taps: [whole] },
  },
};
