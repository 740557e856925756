import { Instant, Zone } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const mb = 1_048_576;
const at = (instant: string) => ({
  ...{ instant: Instant.parse(instant), zone: Zone.parse('Europe/London') },
  ...{ uptimeMs: 1, bootId: 'gallery' },
});
const places = [{ id: 'usb', label: 'USB stick', removable: true, free: 60_000 * mb }];
const rest = { photos: { count: 9800, bytes: 3400 * mb }, cutOff: null, lastLocked: null, places };
const answers = {
  'hand-out.look-all': { clients: 1204, papers: { count: 14_310, bytes: 3100 * mb }, ...rest },
  'hand-out.write-all': {
    ...{ place: 'USB stick', folder: '2026-11-24 everything 9c1f02' },
    ...{ files: 21_340, bytes: 3300 * mb, password: null },
  },
};

export const gallery: ScreenGallery = {
  screen: 'everything',
  states: {
    choose: { title: 'Everything of every client, before it is written', stop: 'day', place: 'everything', answers },
    writing: {
      title: 'While it is written',
      stop: 'day',
      place: 'everything',
      answers: {
        ...answers,
        'jobs.get': {
          jobs: [{ id: 1, kind: 'hand-out', part: 'clients', done: 402, total: 1204, cancellable: true }],
        },
      },
    },
    'cut-off': {
      ...{
        title: 'The one before was cut off, and the stick has no room for the photos',
        stop: 'day',
        place: 'everything',
      },
      answers: {
        ...answers,
        'hand-out.look-all': {
          ...answers['hand-out.look-all'],
          cutOff: { at: at('2026-11-23T17:12:00.000Z'), to: 'USB stick' },
          places: [{ id: 'usb', label: 'USB stick', removable: true, free: 4000 * mb }],
        },
      },
    },
    done: {
      title: 'Everything is written',
      stop: 'day',
      place: 'everything',
      answers,
      taps: [en.handOut.write, { see: en.handOut.done }],
    },
  },
};
