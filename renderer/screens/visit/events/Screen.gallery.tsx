import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'events',
  states: { whole: { title: 'A whole visit', stop: 'closed-visit', place: 'events' } },
};
