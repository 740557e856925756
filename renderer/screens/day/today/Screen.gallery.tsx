import type { CustodyDue } from '../../../../api/contract/backups.ts';
import type { Output } from '../../../../api/contract/contract.ts';
import { ClientId, VisitId } from '../../../../domain/ids.ts';
import { CivilDate, CivilTime, Moment } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { checkInRows } from '../../../gallery/own-check-ins.ts';
import { keptView } from '../../../gallery/own-retention.ts';
import { en } from '../../../words/en.ts';

/** Nothing that anybody has to be told. */
const allWell: CustodyDue = {
  ...{ backup: false, failedBackup: null, drill: false, fault: null, storageLow: false, seal: 'sound' },
  ...{ recoveredPins: [], givenPin: null, changed: null, lastMade: null, lastProven: null },
};

const today = CivilDate.parse('2026-11-24');
const onOthers: Output<'days.get'> = {
  due: [
    {
      visitId: VisitId.parse('019aa000-0000-7000-8000-000000000321'),
      clientId: ClientId.parse('019aa000-0000-7000-8000-000000000322'),
      ...{ clientName: 'Tom Alder', dateOfBirth: CivilDate.parse('1988-03-14') },
      ...{ date: today, time: CivilTime.parse('14:15'), session: 2, sessionsPlanned: 3 },
      ...{ sheetGiven: null, chair: 'Chair 2' },
    },
  ],
  held: [
    {
      visitId: VisitId.parse('019aa000-0000-7000-8000-000000000323'),
      ...{ clientName: 'Daniel Okafor', date: today, time: CivilTime.parse('08:40') },
      ...{ state: 'open', movedTo: null, chair: 'Chair 2' },
    },
  ],
  moved: [],
};

export const gallery: ScreenGallery = {
  screen: 'today',
  states: {
    empty: { title: 'The first day', stop: 'day-empty' },
    full: { title: 'Many visits, two procedures under way', stop: 'day', place: 'today' },
    'check-ins': {
      title: 'Clients to be asked how they are',
      stop: 'day',
      place: 'today',
      answers: {
        'check-ins.list': {
          ...{ today: CivilDate.parse('2026-11-24'), pages: 1, rows: checkInRows },
          counts: { due: 3, overdue: 1, coming: 4, done: 12 },
        },
      },
    },
    retention: {
      title: 'Keeping times that have ended',
      stop: 'day',
      place: 'today',
      answers: { 'retention.get': keptView },
    },
    chairs: {
      title: 'Visits and appointments on another tablet',
      stop: 'day',
      place: 'today',
      answers: { 'days.get': onOthers },
    },
    quiet: { title: 'A silenced tablet, a break overdue', stop: 'day', place: 'today', quiet: true },
    left: { title: 'For the left hand', stop: 'day', place: 'today', hand: 'left' },
    'left-over': { title: 'Visits of yesterday that are not finished', stop: 'day-left-over', place: 'today' },
    picking: {
      title: 'Choosing whose visit it is',
      stop: 'day',
      place: 'today',
      // Drawn once the clients are there.
      taps: [en.today.newVisit, { see: 'Nia Newcomer' }],
    },
    found: {
      title: 'A name of two people',
      stop: 'namesake',
      place: 'today',
      taps: [{ into: en.today.find, text: 'Jo' }, { see: en.today.found_other }],
    },
    'backup-old': {
      title: 'The last backup is too old: the way to the backups',
      stop: 'day',
      place: 'today',
      answers: { 'backups.due': { ...allWell, backup: true } },
    },
    'name-changed': {
      title: 'Another owner changed one’s name and role',
      stop: 'day',
      place: 'today',
      answers: {
        'backups.due': {
          ...allWell,
          changed: {
            by: 'Robin Example',
            at: Moment.parse({
              instant: '2026-11-24T08:30:00.000Z',
              zone: 'Europe/London',
              uptimeMs: 1,
              bootId: 'boot',
            }),
            name: { before: 'Kim Sample', after: 'Kim Married' },
            role: 'owner',
          },
        },
      },
    },
  },
};
