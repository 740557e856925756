import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { en } from '../../../../words/en.ts';

// The draft opens at what was touched last, which is this list.
const open = [
  en.settings.group.papers,
  en.practice.open,
  en.practiceEdit.open,
  { see: en.practiceRecord.legend },
] as const;

export const gallery: ScreenGallery = {
  screen: 'practice-record',
  states: {
    facts: { title: 'Which facts a record holds', stop: 'record-draft', place: 'settings', taps: open },
    lists: {
      title: 'Ready-made lists to begin with',
      stop: 'record-draft',
      place: 'settings',
      taps: [...open, en.practiceRecord.otherList],
    },
  },
};
