import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'consent',
  states: {
    first: { title: 'The first point', stop: 'client-consent' },
    photos: { title: 'The optional point', stop: 'client-photos' },
    ask: { title: 'A question', stop: 'client-consent', taps: [en.handover.ask] },
    decline: { title: 'Not signing', stop: 'client-consent', taps: [en.consent.decline] },
  },
};
