import type { ScreenGallery } from '../../gallery/gallery.ts';
import { en } from '../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'help',
  states: {
    checks: {
      title: 'Help with the checks',
      stop: 'checks',
      // Of the checks: the empty frame before them has another page.
      taps: [{ see: en.checks.tag_to_check }, en.common.help, { see: en.common.helpFind }],
    },
    found: {
      title: 'Searching the help',
      stop: 'day',
      place: 'today',
      taps: [en.common.help, { into: en.common.helpFind, text: 'break' }],
    },
    locked: { title: 'Help at the lock', stop: 'locked', taps: [en.common.help, { see: en.common.helpFind }] },
    client: {
      title: 'Help for a client',
      stop: 'client-consent',
      taps: [en.common.help, en.common.close, en.common.help],
    },
  },
};
