import type { ScreenGallery } from '../../../gallery/gallery.ts';

export const gallery: ScreenGallery = {
  screen: 'procedure',
  states: {
    ready: { title: 'Before the start', stop: 'procedure-ready' },
    working: { title: 'At work', stop: 'working' },
    window: { title: 'The break window is open', stop: 'window' },
    asks: { title: 'It asks for a break', stop: 'asks' },
    overdue: { title: 'The break is overdue', stop: 'overdue' },
    break: { title: 'On a break', stop: 'break' },
    'break-over': { title: 'The break is over', stop: 'break-over' },
    two: { title: 'Two procedures at once', stop: 'two-running' },
    'clock-moved': { title: 'The clock was moved', stop: 'clock-moved' },
    lots: { title: 'Lots', stop: 'working', taps: ['Lot'] },
    finish: { title: 'Asked before the finish', stop: 'break-over', taps: ['Finish'] },
  },
};
