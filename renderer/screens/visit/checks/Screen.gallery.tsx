import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'checks',
  states: {
    open: { title: 'Nothing answered yet', stop: 'checks' },
    several: {
      title: 'Four products: each by itself, or none of the four',
      stop: 'checks',
      taps: ['No products today', { see: 'Gel' }],
    },
    fixing: { title: 'Gel is being washed out', stop: 'checks-fixing' },
    fixed: { title: 'All of it is done: check again', stop: 'checks-fixing', taps: ['Moisturise'] },
    stops: {
      title: 'Redness, before it is recorded',
      stop: 'checks',
      taps: ['No redness', { see: 'Redness anywhere' }, 'Present'],
    },
    mistake: { title: 'Tapped by mistake', stop: 'checks-fixing', taps: [en.checks.byMistake] },
    left: { title: 'For the left hand', stop: 'checks-fixing', hand: 'left' },
    decide: { title: 'Cut too short ago: the practitioner decides', stop: 'checks-decide' },
    continue: { title: 'Goes on, the reason is missing', stop: 'checks-decide', taps: [en.checks.continueToday] },
    'at-work': { title: 'A decision was taken back at work', stop: 'check-at-work' },
    late: {
      title: 'Something is found after the checks',
      stop: 'consent',
      taps: [en.visit.more, en.visit.moreFinding],
    },
  },
};
