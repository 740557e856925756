import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

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
        'documents.targets': [{ id: 'usb', label: 'USB stick', removable: true }],
        'records.save-visits': { folder: 'USB stick', files: ['2026-11-24 visits.csv'] },
      },
    },
    empty: { title: 'No visits yet', stop: 'day-empty', place: 'register' },
  },
};
