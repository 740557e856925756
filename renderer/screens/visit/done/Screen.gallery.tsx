import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'done',
  states: {
    seal: { title: 'Before the seal', stop: 'seal' },
    'seal-rescheduled': { title: 'Before the seal of a new date', stop: 'rescheduled' },
    'seal-language': { title: 'The sheet is not in the client’s language', stop: 'seal-language' },
    sealed: { title: 'Sealed', stop: 'done' },
    given: { title: 'Printed and saved', stop: 'given' },
    closed: { title: 'Closed', stop: 'closed-visit' },
    correction: {
      title: 'A correction is added, in the language of the client’s papers too',
      stop: 'done-language',
      taps: [en.done.correction],
    },
    corrected: { title: 'With a correction', stop: 'corrected' },
    cancelled: { title: 'A cancelled visit', stop: 'cancelled' },
    preview: { title: 'A paper is looked at', stop: 'done', taps: [en.done.preview] },
  },
};
