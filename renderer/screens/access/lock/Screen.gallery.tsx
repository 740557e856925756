import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'lock',
  states: {
    idle: { title: 'Nobody is treated', stop: 'locked' },
    quiet: { title: 'Nobody is treated, on a silenced tablet', stop: 'locked', quiet: true },
    working: { title: 'A procedure runs', stop: 'locked-working' },
    asks: { title: 'It asks for its break', stop: 'locked-asks' },
    rest: { title: 'Its break runs', stop: 'locked-break' },
    two: { title: 'Two procedures run', stop: 'locked-two' },
    overdue: { title: 'Its break is overdue', stop: 'locked-overdue' },
    'overdue-quiet': { title: 'Its break is overdue on a silenced tablet', stop: 'locked-overdue', quiet: true },
    forgot: { title: 'A PIN is forgotten', stop: 'locked', taps: [en.lock.forgot] },
  },
};
