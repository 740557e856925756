import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'time-out',
  states: {
    open: { title: 'Line by line', stop: 'time-out' },
    more: { title: 'Everything else', stop: 'time-out', taps: [en.visit.more] },
  },
};
