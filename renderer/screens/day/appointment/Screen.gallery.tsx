import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const at = { stop: 'closed-visit', place: 'appointment-move' } as const;

export const gallery: ScreenGallery = {
  screen: 'appointment',
  states: {
    begun: { title: 'An appointment that is to be moved', ...at },
    chosen: {
      title: 'With the new day, and why',
      ...at,
      taps: [en.common.firstDay, { into: en.clientPage.moveWhy, text: 'On holiday that week' }],
    },
  },
};
