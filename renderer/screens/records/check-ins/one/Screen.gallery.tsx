import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { checkInDone, checkInView } from '../../../../gallery/own-check-ins.ts';
import { en } from '../../../../words/en.ts';

const { checkIns: words } = en;
const at = { stop: 'closed-visit', place: 'check-in', answers: { 'check-ins.get': checkInView } } as const;
const done = { 'check-ins.get': checkInDone };

export const gallery: ScreenGallery = {
  screen: 'check-in',
  states: {
    asked: { title: 'A client to be called', ...at },
    well: { title: 'All well, by phone', ...at, taps: [words.outcome.well] },
    reaction: { title: 'A reaction, which is written down next', ...at, taps: [words.outcome.reaction] },
    'no-phone': {
      title: 'Overdue, and no phone number',
      ...at,
      answers: { 'check-ins.get': { ...checkInView, standing: 'overdue', phone: '' } },
    },
    done: { title: 'Done: a reaction', ...at, answers: done },
    anew: { title: 'Recorded by mistake', ...at, answers: done, taps: [words.anew] },
  },
};
