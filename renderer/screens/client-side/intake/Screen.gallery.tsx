import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { kinds } from '../../../gallery/own-questions.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'intake',
  states: {
    details: { title: 'Own details', stop: 'client-details' },
    questions: { title: 'Six health questions', stop: 'client-health' },
    last: { title: 'What was answered last time', stop: 'client-health-last' },
    question: { title: 'One question a page', stop: 'client-health-one' },
    'yes-alone': { title: 'One question a page, and a yes', stop: 'client-health-one', taps: [en.intake.yes] },
    yes: { title: 'A yes asks for a few words', stop: 'client-health', taps: [en.intake.yes] },
    kinds: { title: 'A clinic’s own questions of every kind', stop: 'client-health', answers: { 'task.get': kinds } },
    review: { title: 'All answers', stop: 'client-review' },
  },
};
