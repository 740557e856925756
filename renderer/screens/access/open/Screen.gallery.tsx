import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'open',
  states: {
    passphrase: { title: 'The passphrase', stop: 'closed' },
    forgotten: { title: 'The recovery key instead', stop: 'closed', taps: [en.setup.forgot] },
  },
};
