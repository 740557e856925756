import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'visit-new',
  states: {
    course: { title: 'The course', stop: 'client-added', place: 'visit-new' },
    final: { title: 'The final session', stop: 'client-added', place: 'visit-new', taps: [en.course.yesFinal] },
    'more-follow': { title: 'More follow', stop: 'client-added', place: 'visit-new', taps: [en.course.notFinal] },
  },
};
