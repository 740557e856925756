import { contract } from '../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';

const staffId = '019aa000-0000-7000-8000-000000000005';
const at = (time: string) => ({
  ...{ instant: `2026-11-20T${time}:00.000Z`, zone: 'Europe/London', uptimeMs: 0, bootId: 'there' },
});
let sequence = 211;
const line = (time: string, type: string, facts: readonly object[] = [], byStaff = true) => {
  sequence += 1;
  const actor = byStaff ? { kind: 'staff', staffId } : { kind: 'system' };
  return { sequence, moment: at(time), actor, actorName: byStaff ? 'Priya Nair' : 'Chairside', type, facts };
};
const lot = { kind: 'pigment', name: 'Soft black', maker: 'Sollen Pigments', lot: 'SG-B0417', expiry: '2027-08' };
const visit = {
  ...{ visitId: '019aa000-0000-7000-8000-000000000001', clientId: '019aa000-0000-7000-8000-000000000009' },
  ...{ clientName: 'Daniel Okafor', chair: 'Chair 2', on: '2026-11-20', session: 2, sessionsPlanned: 3, open: false },
};
const told = {
  ...{ stage: 'closed', outcome: 'treated', final: false, treatment: 'Shaved look' },
  people: [
    { did: 'opened', staffId, from: at('09:02'), to: at('09:02'), name: 'Priya Nair' },
    { did: 'treated', staffId, from: at('09:40'), to: at('12:25'), name: 'Priya Nair' },
  ],
  lots: [lot, { kind: 'needle', name: '3RL', maker: 'Northpoint', lot: 'N-2291', expiry: '2028-01-31' }],
  next: { date: '2026-12-18', time: '10:00' },
  health: {
    ...{ before: null, now: '2026-11-20', same: 16, alerts: { open: 0, decided: 1 } },
    rows: [
      {
        ...{ question: 'allergies', text: 'Do you have allergies?', alert: true, before: null },
        now: { said: { kind: 'yes' }, details: 'latex, nitrile gloves' },
      },
    ],
  },
  lines: [
    line('09:02', 'visit-opened', [
      { code: 'client', name: 'Daniel Okafor', birth: '1988-03-14' },
      { code: 'place', session: 2, planned: 3, final: false },
    ]),
    line('09:40', 'procedure-started', [{ code: 'expected', minutes: 180 }]),
    line('10:55', 'note-added', [{ code: 'note', text: 'Crown is sensitive, smaller needle there' }]),
    line('12:25', 'procedure-finished'),
    line('12:41', 'visit-closed', [], false),
  ],
};
const read = (given: object) => ({ 'chairs.visit': contract['chairs.visit'].output.parse({ ...visit, ...given }) });

export const gallery: ScreenGallery = {
  screen: 'visit-elsewhere',
  states: {
    read: {
      title: 'A visit on another tablet',
      stop: 'closed-visit',
      place: 'visit-elsewhere',
      answers: read({ told }),
    },
    early: {
      title: 'One that has only just begun there',
      stop: 'closed-visit',
      place: 'visit-elsewhere',
      answers: read({
        open: true,
        told: {
          ...{ ...told, stage: 'intake', outcome: 'in-progress', next: null, health: null, lots: [] },
          ...{ people: told.people.slice(0, 1), lines: told.lines.slice(0, 1) },
        },
      }),
    },
    unread: {
      title: 'One whose text is not on this tablet',
      stop: 'closed-visit',
      place: 'visit-elsewhere',
      answers: read({ told: null }),
    },
  },
};
