import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'cover',
  states: {
    month: { title: 'In which month', stop: 'client-cover' },
    day: { title: 'On which day', stop: 'client-cover', taps: ['March'] },
    chosen: { title: 'Month and day are chosen', stop: 'client-cover', taps: ['March', '14'] },
    'not-me': { title: 'Not me', stop: 'client-cover', taps: [en.handover.notMe] },
    language: { title: 'In which language', stop: 'client-language' },
    'language-known': { title: 'The language is chosen', stop: 'client-language-cover' },
    'language-changed': {
      title: 'Another language, in the middle of reading',
      stop: 'client-language-consent',
      taps: [en.common.language],
    },
    thanks: { title: 'Thank you', stop: 'client-thanks' },
    overdue: { title: 'A break is overdue elsewhere', stop: 'client-overdue' },
    'overdue-quiet': { title: 'The same on a silenced tablet', stop: 'client-overdue', quiet: true },
  },
};
