import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'alerts',
  states: {
    open: { title: 'Answered yes', stop: 'alerts' },
    note: { title: 'An answer that waits for a doctor’s note', stop: 'doctors-note' },
    'note-here': {
      title: 'The note is there: who wrote it, when, and what it says',
      stop: 'doctors-note',
      taps: [en.alerts.noteIsHere],
    },
    continue: { title: 'Goes on, the reason is missing', stop: 'alerts', taps: [en.alerts.continueToday] },
    reason: {
      title: 'Goes on, with a reason',
      stop: 'alerts',
      taps: [en.alerts.continueToday, { into: en.alerts.reason, text: 'Nitrile gloves used throughout.' }],
    },
  },
};
