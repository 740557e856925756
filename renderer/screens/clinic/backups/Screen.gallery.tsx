import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'backups',
  states: {
    backups: { title: 'Backups', stop: 'day', place: 'settings', taps: [en.settings.group.record, en.custody.open] },
    drill: {
      title: 'Prove that one opens',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.custody.open, en.custody.drill],
    },
  },
};
