import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'alerts',
  states: {
    open: { title: 'Answered yes', stop: 'alerts' },
    continue: { title: 'Goes on, the reason is missing', stop: 'alerts', taps: [en.alerts.continueToday] },
    reason: {
      title: 'Goes on, with a reason',
      stop: 'alerts',
      taps: [en.alerts.continueToday, { into: en.alerts.reason, text: 'Nitrile gloves used throughout.' }],
    },
  },
};
