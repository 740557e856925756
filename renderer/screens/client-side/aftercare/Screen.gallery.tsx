import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'aftercare',
  states: {
    dates: { title: 'The next weeks', stop: 'client-aftercare' },
  },
};
