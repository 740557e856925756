import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'today',
  states: {
    empty: { title: 'The first day', stop: 'day-empty' },
    full: { title: 'Many visits, two procedures under way', stop: 'day', place: 'today' },
    'left-over': { title: 'Visits of yesterday that are not finished', stop: 'day-left-over', place: 'today' },
    picking: { title: 'Choosing whose visit it is', stop: 'day', place: 'today', taps: [en.today.newVisit] },
    found: {
      title: 'A name of two people',
      stop: 'namesake',
      place: 'today',
      taps: [{ into: en.today.find, text: 'Jo' }, { see: en.today.found_other }],
    },
  },
};
