import type { ScreenGallery } from '../../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'reports',
  states: {
    home: { title: 'The reports', stop: 'day', place: 'reports' },
  },
};
