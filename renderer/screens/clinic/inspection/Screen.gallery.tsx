import { contract } from '../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const id = (n: number) => `01920000-0000-7000-8000-00000000000${n}`;
const row = (n: number, date: string, time: string, clientName: string, dateOfBirth: string, lots: string[]) => ({
  ...{ visitId: id(n), date, time, clientName, dateOfBirth, lots },
  ...(n % 2 === 0
    ? { practitioner: 'Robin Vale', licence: 'SMP-1930' }
    : { practitioner: 'Noor Haddou', licence: 'SMP-2207' }),
});

const visits = contract['inspection.visits'].output.parse({
  total: 48,
  visits: [
    row(1, '2026-11-23', '15:00', 'Jo Whitlock', '1972-12-30', ['SG-B0417', 'NX-3R-0912']),
    row(3, '2026-11-23', '11:30', 'Sami Haddad', '1990-02-21', ['SG-B0417', 'NX-3R-0912']),
    row(2, '2026-11-23', '09:00', 'Olive Brightwell', '1968-10-06', ['ND-77120', 'NX-3R-0912']),
    row(5, '2026-11-21', '10:00', 'Ben Stone', '1986-04-17', ['SG-W0233', 'NX-1R-0440']),
    row(4, '2026-11-20', '16:10', 'Ada Bello', '1993-01-09', []),
  ],
});

const one = {
  ...row(1, '2026-11-23', '15:00', 'Jo Whitlock', '1972-12-30', []),
  lots: [
    { kind: 'pigment', name: 'Ash', maker: 'Sagamore', lot: 'SG-B0417', expiry: '2027-08' },
    { kind: 'needle', name: '3 Round', maker: 'Nexa', lot: 'NX-3R-0912', expiry: '' },
  ],
  ...{ session: 2, sessionsPlanned: 3, final: false, treatment: 'Scalp micropigmentation' },
  sealed: {
    at: { instant: '2026-11-23T18:12:00.000Z', zone: 'Europe/London', uptimeMs: 1, bootId: 'boot' },
    head: 'a'.repeat(64),
  },
  papers: [
    { kind: 'aftercare-sheet', sha256: '3f9c'.repeat(16) },
    { kind: 'consent-record', sha256: '81b0'.repeat(16) },
    { kind: 'visit-record', sha256: 'c4d7'.repeat(16) },
  ],
  health: null,
};
const visit = contract['inspection.visit'].output.parse(one);
const withHealth = contract['inspection.visit'].output.parse({
  ...one,
  health: [
    { text: 'Do you take blood thinners?', said: { kind: 'yes' }, details: 'Aspirin, 75 mg, in the morning.' },
    { text: 'Do you have a skin condition on the scalp?', said: { kind: 'no' }, details: '' },
  ],
});

const past = contract['inspection.list'].output.parse([
  {
    ...{ name: 'M. Hale', from: '2026-10-01', to: '2026-10-31', health: false, until: '2026-11-03T17:00:00.000Z' },
    openedAt: { instant: '2026-11-03T16:00:00.000Z', zone: 'Europe/London', uptimeMs: 1, bootId: 'boot' },
    by: 'Robin Example',
    ended: {
      at: { instant: '2026-11-03T16:40:00.000Z', zone: 'Europe/London', uptimeMs: 9, bootId: 'boot' },
      why: 'asked',
    },
    looks: 2,
    shown: [
      {
        at: { instant: '2026-11-03T16:01:00.000Z', zone: 'Europe/London', uptimeMs: 2, bootId: 'boot' },
        look: { at: 'visits', page: 1 },
      },
      {
        at: { instant: '2026-11-03T16:04:00.000Z', zone: 'Europe/London', uptimeMs: 3, bootId: 'boot' },
        look: { at: 'visit', visit: id(1) },
      },
    ],
  },
]);

const open = [en.settings.group.record, en.inspection.openTitle];

export const gallery: ScreenGallery = {
  screen: 'inspection',
  states: {
    visits: {
      title: 'What an inspector reads',
      stop: 'day-empty',
      inspecting: 'without',
      answers: { 'inspection.visits': visits },
    },
    visit: {
      title: 'One visit, health answers hidden',
      stop: 'day-empty',
      inspecting: 'without',
      answers: { 'inspection.visits': visits, 'inspection.visit': visit },
      taps: ['Jo Whitlock'],
    },
    'visit-health': {
      title: 'One visit, health answers open',
      stop: 'day-empty',
      inspecting: 'with-health',
      answers: { 'inspection.visits': visits, 'inspection.visit': withHealth },
      taps: ['Jo Whitlock'],
    },
    none: {
      title: 'No visit in the range',
      stop: 'day-empty',
      inspecting: 'without',
      answers: { 'inspection.visits': { total: 0, visits: [] } },
    },
    open: {
      title: 'An owner opens it, and sees what was looked at before',
      stop: 'day',
      place: 'settings',
      answers: { 'inspection.list': past },
      taps: open,
    },
  },
};
