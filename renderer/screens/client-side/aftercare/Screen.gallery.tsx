import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'aftercare',
  states: {
    dates: { title: 'The next weeks', stop: 'client-aftercare' },
    later: { title: 'After the two weeks', stop: 'client-aftercare-later' },
    call: { title: 'When to call', stop: 'client-aftercare-call' },
  },
};
