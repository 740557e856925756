import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'checks',
  states: {
    open: { title: 'Nothing answered yet', stop: 'checks' },
    why: { title: 'Why a check is asked', stop: 'checks', taps: ['Why'] },
    fixing: { title: 'Gel is being washed out', stop: 'checks-fixing' },
    decide: { title: 'Cut too short ago: the practitioner decides', stop: 'checks-decide' },
  },
};
