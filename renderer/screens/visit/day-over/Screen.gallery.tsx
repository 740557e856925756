import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'day-over',
  states: { yesterday: { title: 'A visit of yesterday', stop: 'day-over' } },
};
