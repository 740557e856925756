import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const mb = 1_048_576;
const places = [{ id: 'usb', label: 'USB stick', removable: true, free: 60_000 * mb }];
const answers = {
  'hand-out.look-all': { clients: 1204, papers: { count: 14_310, bytes: 3100 * mb }, places },
  'hand-out.write-all': { place: 'USB stick', folder: '2026-11-24 everything 9c1f02', files: 21_340, bytes: 3300 * mb },
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
    done: {
      title: 'Everything is written',
      stop: 'day',
      place: 'everything',
      answers,
      taps: [en.handOut.write, { see: en.handOut.done }],
    },
  },
};
