import { CivilDate } from '../../../../../domain/time.ts';
import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { checkInRows } from '../../../../gallery/own-check-ins.ts';
import { en } from '../../../../words/en.ts';

const today = CivilDate.parse('2026-11-24');
const at = { stop: 'day', place: 'check-ins' } as const;
const none = { today, pages: 1, rows: [], counts: { due: 0, overdue: 0, coming: 0, done: 0 } };

export const gallery: ScreenGallery = {
  screen: 'check-ins',
  states: {
    due: {
      title: 'Three to ask, one of them late',
      ...at,
      answers: {
        'check-ins.list': { today, pages: 2, rows: checkInRows, counts: { due: 9, overdue: 1, coming: 21, done: 140 } },
      },
    },
    none: { title: 'Nobody to ask', ...at, answers: { 'check-ins.list': none } },
    'none-done': { title: 'None done yet', ...at, answers: { 'check-ins.list': none }, taps: [en.checkIns.list.done] },
  },
};
