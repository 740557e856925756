import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'erase',
  states: {
    asked: {
      title: 'Asked before a client is erased',
      stop: 'closed-visit',
      place: 'client',
      taps: [en.clientPage.whole, en.custody.erase],
    },
    hold: {
      title: 'A hold is placed',
      stop: 'closed-visit',
      place: 'client',
      taps: [en.clientPage.whole, en.custody.holdPlace],
    },
  },
};
