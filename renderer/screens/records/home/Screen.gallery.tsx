import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'records',
  states: {
    home: { title: 'The doors of the record', stop: 'day', place: 'records' },
  },
};
