import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const { title } = en.scalpMap;
const at = { stop: 'mapping' } as const;

export const gallery: ScreenGallery = {
  screen: 'scalp-map',
  states: {
    front: { title: 'Where two lots went, from the front', ...at, taps: [title] },
    changed: {
      title: 'One more area, and the second lot chosen',
      ...at,
      taps: [title, 'Warm brown', en.lots.area.front],
    },
    top: { title: 'From above', ...at, taps: [title, en.scalpMap.view.top] },
    back: { title: 'From behind, where nothing went', ...at, taps: [title, en.scalpMap.view.back] },
  },
};
