import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'procedure',
  states: {
    ready: { title: 'Before the start', stop: 'procedure-ready' },
    'ready-lots': {
      title: 'Before the start, with the lots used last',
      stop: 'procedure-ready',
      answers: {
        'visits.recent-lots': [
          { kind: 'pigment', name: 'Shade 3', maker: 'Sample Pigments', lot: 'SP-20418', expiry: '2027-08' },
          { kind: 'needle', name: '3RL 0.25 mm', maker: 'Sample Needles', lot: 'N-7731', expiry: '2028-02' },
        ],
      },
    },
    'test-first': { title: 'Before the start, which waits for the patch test', stop: 'test-first' },
    working: { title: 'At work', stop: 'working' },
    window: { title: 'The break window is open', stop: 'window' },
    asks: { title: 'It asks for a break', stop: 'asks' },
    overdue: { title: 'The break is overdue', stop: 'overdue' },
    'overdue-quiet': { title: 'The break is overdue on a silenced tablet', stop: 'overdue', quiet: true },
    break: { title: 'On a break', stop: 'break' },
    'break-over': { title: 'The break is over', stop: 'break-over' },
    two: { title: 'Two procedures at once', stop: 'two-running' },
    restarted: { title: 'The tablet was restarted', stop: 'restarted' },
    'tell-time': { title: 'Another time is told', stop: 'restarted', taps: [en.procedure.restartedNo] },
    'clock-moved': { title: 'The clock was moved', stop: 'clock-moved' },
    lot: { title: 'A lot', stop: 'working', taps: [en.procedure.lot] },
    complication: {
      title: 'A complication during the work',
      stop: 'working',
      taps: [
        en.recordFacts.addComplication,
        { into: en.recordFacts.complicationWhat, text: 'Felt faint' },
        en.lots.area.crown,
        en.recordFacts.workWent['went-on'],
      ],
    },
    'lot-missing': {
      title: 'A lot without its number',
      stop: 'working',
      taps: [en.procedure.lot, en.procedure.lotSave],
    },
    'lot-expired': {
      title: 'A lot that is past its date',
      stop: 'working',
      taps: [
        en.procedure.lot,
        { into: en.procedure.lotColour, text: 'Soft black' },
        { into: en.procedure.lotNumber, text: 'SG-B0417' },
        { into: en.procedure.lotExpiry, text: '08/2025' },
      ],
    },
    note: { title: 'A note', stop: 'working', taps: [en.procedure.note] },
    skip: { title: 'A break is skipped', stop: 'overdue', taps: [en.procedure.skip] },
    breaks: { title: 'The breaks so far', stop: 'break', taps: [en.visit.more, en.visit.moreBreaks] },
    'break-time': {
      title: 'The time of a break is put right',
      stop: 'break',
      taps: [en.visit.more, en.visit.moreBreaks, en.procedure.correctStart],
    },
    finish: { title: 'Asked before the finish', stop: 'working', taps: [en.procedure.finish] },
    'finish-left': {
      title: 'Asked before the finish, for the left hand',
      stop: 'working',
      hand: 'left',
      taps: [en.procedure.finish],
    },
    'finish-on-break': { title: 'Finish while a break runs', stop: 'break', taps: [en.procedure.finish] },
  },
};
