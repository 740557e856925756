import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'seal',
  states: {
    seal: { title: 'The seal', stop: 'day', place: 'settings', taps: [en.settings.group.record, en.seal.open] },
    renew: {
      title: 'Asked before it is renewed',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.seal.open, en.seal.renew],
    },
    checked: {
      title: 'A document was checked',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.seal.check, '.pdf'],
    },
    check: {
      title: 'A document is checked',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.seal.check],
    },
  },
};
