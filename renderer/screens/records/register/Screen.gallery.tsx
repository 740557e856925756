import type { KnownLotView } from '../../../../api/contract/lots.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const lot = (name: string, number: string, expiry: string): KnownLotView => ({
  ...{ kind: 'pigment', name, maker: 'Sollen Pigments', lot: number, expiry, shelf: 'good' },
  ...{ lastDay: CivilDate.parse(expiry), openedOn: null, discardedOn: null },
});
const counts = { all: 2, pigment: 2, needle: 0, other: 0, expiring: 0, expired: 0, discarded: 0 };
const onShelf = {
  'lots.list': {
    ...{ counts, total: 2 },
    lots: [lot('Soft black', 'SG-B0417', '2027-08-31'), lot('Warm brown', 'SG-W0233', '2027-05-31')],
  },
};

export const gallery: ScreenGallery = {
  screen: 'register',
  states: {
    all: { title: 'Every visit, newest first', stop: 'day-left-over', place: 'register' },
    days: { title: 'Which days', stop: 'day-left-over', place: 'register', taps: ['Days'] },
    narrowed: {
      title: 'Narrowed to one outcome',
      stop: 'day-left-over',
      place: 'register',
      taps: ['Outcome', 'Rescheduled'],
    },
    more: { title: 'More filters', stop: 'day-left-over', place: 'register', taps: ['More filters'] },
    save: {
      title: 'Where the table goes',
      stop: 'day-left-over',
      place: 'register',
      taps: [en.lots.saveTable],
      answers: {
        'documents.targets': [
          { id: 'usb', label: 'USB stick', removable: true },
          { id: 'tablet', label: 'Documents on this tablet', removable: false },
        ],
        'records.save-visits': { place: 'USB stick', folder: 'Chairside', files: ['2026-11-24 visits.csv'] },
      },
    },
    printed: {
      title: 'Sent to the printer',
      stop: 'day-left-over',
      place: 'register',
      taps: [en.lots.print, { see: 'Sent to' }],
      answers: { 'records.print-visits': { jobs: [] } },
    },
    lot: {
      ...{ title: 'Which lot was used', stop: 'day-left-over', place: 'register', answers: onShelf },
      taps: ['More filters', 'Lot'],
    },
    empty: { title: 'No visits yet', stop: 'day-empty', place: 'register' },
  },
};
