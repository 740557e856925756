import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { reactionForm } from '../../../../gallery/own-reactions.ts';
import { en } from '../../../../words/en.ts';

const { reactions: words } = en;
const at = { stop: 'closed-visit', place: 'reaction-new', answers: { 'reactions.form': reactionForm } } as const;

export const gallery: ScreenGallery = {
  screen: 'reaction-report',
  states: {
    begun: { title: 'A reaction that is written down', ...at },
    answered: {
      title: 'Everything answered',
      ...at,
      taps: ['Mon', words.sign.redness, words.sign.swelling, words.area.front, words.doctor['not-yet']],
    },
    'another-day': { title: 'It began on another day', ...at, taps: [words.otherDate] },
    'no-lots': {
      title: 'No lots were recorded',
      ...at,
      answers: { 'reactions.form': { ...reactionForm, lots: [] } },
    },
  },
};
