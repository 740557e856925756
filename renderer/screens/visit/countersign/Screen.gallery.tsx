import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'countersign',
  states: {
    consent: { title: 'The consent', stop: 'witness-consent' },
    known: { title: 'The consent of somebody who is known', stop: 'witness-consent', taps: [en.countersign.known] },
    left: {
      title: 'The consent, for the left hand: a final step on the other side',
      stop: 'witness-consent',
      hand: 'left',
    },
    declined: { title: 'The decision not to sign', stop: 'declined' },
    aftercare: { title: 'The aftercare sheet', stop: 'witness-aftercare' },
  },
};
