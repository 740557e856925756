import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'updating',
  states: {
    'half-done': { title: 'The record of an earlier version is made ready', stop: 'locked', updating: true },
  },
};
