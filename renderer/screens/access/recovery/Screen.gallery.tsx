import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'recovery',
  states: {
    'keys-lost': { title: 'The keychain does not open the record', stop: 'keys-lost' },
    damaged: { title: 'The record is damaged', stop: 'damaged' },
  },
};
