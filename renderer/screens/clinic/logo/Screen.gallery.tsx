import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'logo',
  states: {
    none: { title: 'No logo yet', stop: 'day', place: 'settings', taps: [en.logo.choose] },
  },
};
