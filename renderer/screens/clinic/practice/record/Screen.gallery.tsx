import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { en } from '../../../../words/en.ts';

const open = [
  en.settings.group.papers,
  en.practice.open,
  en.practiceEdit.open,
  en.practiceEdit.parts,
  en.practice.section.record,
] as const;

export const gallery: ScreenGallery = {
  screen: 'practice-record',
  states: {
    facts: { title: 'Which facts a record holds', stop: 'draft', place: 'settings', taps: open },
  },
};
