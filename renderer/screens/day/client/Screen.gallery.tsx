import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'client',
  states: {
    treated: { title: 'With a visit that is closed', stop: 'closed-visit', place: 'client' },
    open: { title: 'With a visit that goes on', stop: 'working', place: 'client' },
    'too-young': { title: 'Too young to be treated', stop: 'too-young', place: 'client' },
    namesake: { title: 'One of two of the same name', stop: 'namesake', place: 'client' },
  },
};
