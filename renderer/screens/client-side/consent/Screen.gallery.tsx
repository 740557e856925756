import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'consent',
  states: {
    first: { title: 'The first point', stop: 'client-consent' },
    photos: { title: 'The optional point', stop: 'client-photos' },
    sign: { title: 'Everything is read', stop: 'client-sign' },
  },
};
