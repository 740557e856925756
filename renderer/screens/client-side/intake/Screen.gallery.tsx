import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'intake',
  states: {
    details: { title: 'Own details', stop: 'client-details' },
    question: { title: 'A health question', stop: 'client-health' },
    yes: { title: 'A yes asks for a few words', stop: 'client-health', taps: [en.intake.yes] },
    review: { title: 'All answers', stop: 'client-review' },
  },
};
