import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const statements = [en.sign.intentTick, en.sign.electronicTick];

export const gallery: ScreenGallery = {
  screen: 'sign',
  states: {
    statements: { title: 'What the signature means', stop: 'client-sign' },
    electronic: { title: 'On the screen', stop: 'client-sign', taps: [en.sign.intentTick] },
    pad: { title: 'The pad', stop: 'client-sign', taps: statements },
    typed: { title: 'A typed name', stop: 'client-sign', taps: [...statements, en.sign.type] },
    left: { title: 'The pad, for the left hand', stop: 'client-sign', hand: 'left', taps: statements },
    reader: { title: 'What the interpreter states', stop: 'client-reader' },
    'reader-pad': { title: 'The interpreter signs', stop: 'client-reader', taps: [en.sign.readerAffirm] },
    aftercare: { title: 'Before signing the sheet', stop: 'client-aftercare-sign' },
  },
};
