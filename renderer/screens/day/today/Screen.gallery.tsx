import type { CustodyDue } from '../../../../api/contract/backups.ts';
import { CivilDate, Moment } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { checkInRows } from '../../../gallery/own-check-ins.ts';
import { keptView } from '../../../gallery/own-retention.ts';
import { en } from '../../../words/en.ts';

/** Nothing that anybody has to be told. */
const allWell: CustodyDue = {
  ...{ backup: false, failedBackup: null, drill: false, fault: null, storageLow: false, seal: 'sound' },
  ...{ recoveredPins: [], givenPin: null, changed: null, lastMade: null, lastProven: null },
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
