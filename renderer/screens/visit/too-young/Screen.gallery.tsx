import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'too-young',
  states: { stopped: { title: 'The visit stops', stop: 'too-young' } },
};
