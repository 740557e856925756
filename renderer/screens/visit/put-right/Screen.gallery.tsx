import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const putRight = [en.visit.more, en.putRight.more];

export const gallery: ScreenGallery = {
  screen: 'put-right',
  states: {
    choose: { title: 'What may be put right', stop: 'working', taps: putRight },
    lot: { title: 'A lot', stop: 'working', taps: [...putRight, 'SP-20418'] },
    finish: { title: 'Finish too early', stop: 'aftercare', taps: [...putRight, en.putRight.finish] },
    answer: { title: 'A health answer', stop: 'consent', taps: putRight },
  },
};
