import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'aftercare-stage',
  states: {
    finished: { title: 'Handed over for the sheet', stop: 'aftercare' },
    stopped: { title: 'After the consent was withdrawn', stop: 'withdrawn' },
  },
};
