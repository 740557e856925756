import { Instant } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'restore',
  states: {
    none: { title: 'No backup is there', stop: 'setup', taps: [en.custody.restore] },
    found: {
      title: 'Backups on two places',
      stop: 'setup',
      taps: [en.custody.restore],
      answers: {
        'store.backups': {
          unread: [],
          backups: [
            {
              id: 'usb/one',
              place: 'USB stick',
              madeAt: Instant.parse('2026-11-24T13:20:00.000Z'),
              clinic: 'Fernhill Scalp Studio',
              device: 'CH-7F3K',
              clients: 214,
              visits: 530,
            },
            {
              id: 'tablet/two',
              place: 'This tablet',
              madeAt: Instant.parse('2026-11-23T18:02:00.000Z'),
              clinic: 'Fernhill Scalp Studio',
              device: 'CH-7F3K',
              clients: 213,
              visits: 527,
            },
          ],
        },
      },
    },
    restoring: {
      title: 'One is being restored',
      stop: 'setup',
      taps: [en.custody.restore],
      answers: {
        'jobs.get': {
          jobs: [{ id: 1, kind: 'restore', part: 'rows', done: 31_200, total: 52_310, cancellable: true }],
        },
      },
    },
    unread: {
      title: 'A stick that does not answer',
      stop: 'setup',
      taps: [en.custody.restore],
      answers: { 'store.backups': { backups: [], unread: ['USB stick'] } },
    },
  },
};
