import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'desk-client',
  states: {
    treated: { title: 'With a visit that is closed', stop: 'closed-visit', place: 'client', role: 'front-desk' },
    new: { title: 'Without a visit', stop: 'client-added', place: 'client', role: 'front-desk' },
  },
};
