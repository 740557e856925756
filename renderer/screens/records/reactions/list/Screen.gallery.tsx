import { CivilDate } from '../../../../../domain/time.ts';
import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { reactionRows } from '../../../../gallery/own-reactions.ts';
import { en } from '../../../../words/en.ts';

const today = CivilDate.parse('2026-11-24');
const counts = { due: 2, open: 3, all: 14 };
const at = { stop: 'day', place: 'reactions' } as const;

export const gallery: ScreenGallery = {
  screen: 'reactions',
  states: {
    some: {
      title: 'Two to report, one of them late',
      ...at,
      answers: { 'reactions.list': { today, counts, pages: 3, rows: reactionRows } },
    },
    none: {
      title: 'None at all',
      ...at,
      answers: { 'reactions.list': { today, counts: { due: 0, open: 0, all: 0 }, pages: 1, rows: [] } },
      taps: [en.reactions.list.all],
    },
  },
};
