import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'today',
  states: {
    empty: { title: 'The first day', stop: 'day-empty' },
    full: { title: 'Nine visits, two procedures under way', stop: 'day', place: 'today' },
    'left-over': { title: 'Visits of yesterday that are not finished', stop: 'day-left-over', place: 'today' },
    picking: { title: 'Choosing whose visit it is', stop: 'day', place: 'today', taps: ['New visit'] },
  },
};
