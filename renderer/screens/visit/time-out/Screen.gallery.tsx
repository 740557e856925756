import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'time-out',
  states: {
    open: { title: 'Line by line', stop: 'time-out' },
    ticked: {
      title: 'Every line is confirmed',
      stop: 'time-out',
      taps: [
        'This is the right client',
        'This is the right session',
        'All scalp checks',
        'The consent text',
        'Every health alert',
      ],
    },
    more: { title: 'Everything else', stop: 'time-out', taps: [en.visit.more] },
  },
};
