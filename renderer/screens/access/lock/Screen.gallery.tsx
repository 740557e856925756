import { CallError } from '../../../../api/client/calls.ts';
import { fault } from '../../../../domain/faults/faults.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const digits = [...'135790'];

export const gallery: ScreenGallery = {
  screen: 'lock',
  states: {
    idle: { title: 'Nobody is treated', stop: 'locked' },
    quiet: { title: 'Nobody is treated, on a silenced tablet', stop: 'locked', quiet: true },
    working: { title: 'A procedure runs', stop: 'locked-working' },
    asks: { title: 'It asks for its break', stop: 'locked-asks' },
    rest: { title: 'Its break runs', stop: 'locked-break' },
    two: { title: 'Two procedures run', stop: 'locked-two' },
    overdue: { title: 'Its break is overdue', stop: 'locked-overdue' },
    'overdue-quiet': { title: 'Its break is overdue on a silenced tablet', stop: 'locked-overdue', quiet: true },
    wrong: {
      title: 'A PIN was wrong, and the next one is being typed',
      stop: 'locked',
      answers: { 'session.unlock': new CallError(fault('wrong-pin', { left: 4 })) },
      taps: [...digits, en.lock.unlock, { see: '4 tries left' }, '2', '4'],
    },
    wait: {
      title: 'After too many wrong PINs: the wait is counted down, the pad is off',
      stop: 'locked',
      answers: { 'session.unlock': new CallError(fault('wrong-pin', { waitMs: 300_000 })) },
      taps: [...digits, en.lock.unlock, { see: en.lock.pinCountdown }],
    },
    left: { title: 'On a tablet set to the left hand', stop: 'locked', hand: 'left' },
    'left-working': { title: 'A procedure runs, for the left hand', stop: 'locked-working', hand: 'left' },
    forgot: { title: 'A PIN is forgotten', stop: 'locked', taps: [en.lock.forgot] },
  },
};
