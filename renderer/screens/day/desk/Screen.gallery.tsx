import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { checkInRows } from '../../../gallery/own-check-ins.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'desk',
  states: {
    empty: { title: 'Nobody is here yet', stop: 'day-empty', place: 'today', role: 'front-desk' },
    day: { title: 'The day at the front desk', stop: 'day', place: 'today', role: 'front-desk' },
    'to-call': {
      title: 'Clients to be asked how they are',
      stop: 'day',
      place: 'today',
      role: 'front-desk',
      answers: {
        'check-ins.due': {
          ...{ today: CivilDate.parse('2026-11-24'), pages: 1, count: 3, overdue: 1 },
          rows: checkInRows.map(({ visitId: _, outcome: __, ...row }) => row),
        },
      },
    },
    found: {
      title: 'A name of two people',
      stop: 'namesake',
      place: 'today',
      role: 'front-desk',
      taps: [{ into: en.today.find, text: 'Jo' }, { see: en.today.found_other }],
    },
    settings: { title: 'What the front desk may set', stop: 'day', place: 'settings', role: 'front-desk' },
  },
};
