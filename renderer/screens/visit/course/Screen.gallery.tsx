import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'course',
  states: {
    change: { title: 'Changed in the visit', stop: 'arrive', taps: [en.visit.changeCourse] },
    final: { title: 'Changed to the final session', stop: 'arrive', taps: [en.visit.changeCourse, en.course.yesFinal] },
  },
};
