import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'erasing',
  states: {
    'half-done': { title: 'The traces of a client are wiped', stop: 'locked', erasing: true },
  },
};
