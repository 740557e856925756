import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'seal',
  states: {
    seal: { title: 'The seal', stop: 'day', place: 'settings', taps: [en.seal.open] },
    renew: { title: 'Asked before it is renewed', stop: 'day', place: 'settings', taps: [en.seal.open, en.seal.renew] },
    check: { title: 'A document is checked', stop: 'day', place: 'settings', taps: [en.seal.check] },
  },
};
