import type { ScreenGallery } from '../../../gallery/gallery.ts';

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
    empty: { title: 'No visits yet', stop: 'day-empty', place: 'register' },
  },
};
