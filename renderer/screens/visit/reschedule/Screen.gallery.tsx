import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'reschedule',
  states: {
    found: { title: 'Redness: not today', stop: 'must-reschedule' },
    refused: { title: 'An answer rules the treatment out', stop: 'not-treated' },
    mistake: { title: 'It was tapped by mistake', stop: 'must-reschedule', taps: [en.checks.byMistake] },
    chosen: { title: 'A new date by choice', stop: 'time-out', taps: [en.visit.more, en.visit.moreReschedule] },
  },
};
