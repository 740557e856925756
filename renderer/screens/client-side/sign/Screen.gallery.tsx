import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const statements = [en.sign.intentTick, en.sign.electronicTick];

export const gallery: ScreenGallery = {
  screen: 'sign',
  states: {
    statements: { title: 'Before signing', stop: 'client-sign' },
    pad: { title: 'The pad', stop: 'client-sign', taps: [...statements, en.sign.toPad] },
    typed: { title: 'A typed name', stop: 'client-sign', taps: [...statements, en.sign.toPad, en.sign.type] },
    aftercare: { title: 'Before signing the sheet', stop: 'client-aftercare-sign' },
  },
};
