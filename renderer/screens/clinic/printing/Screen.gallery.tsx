import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const copies = { 'aftercare-sheet': 1, 'consent-record': 1, 'preparation-sheet': 1, 'visit-record': 1 };

export const gallery: ScreenGallery = {
  screen: 'printing',
  states: {
    settings: {
      title: 'The printer',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.papers, en.printing.open],
    },
    choose: {
      title: 'One of two printers',
      stop: 'done',
      taps: [en.printing.choosePrinter],
      answers: {
        'documents.printers': {
          printers: [
            { id: 'front', label: 'Front desk', default: false },
            { id: 'back', label: 'Back room', default: false },
          ],
          missing: null,
          copies,
        },
      },
    },
    none: {
      title: 'No printer is there',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.papers, en.printing.open],
      answers: { 'documents.printers': { printers: [], missing: 'Front desk', copies } },
    },
  },
};
