import type { JobView } from '../../../../api/contract/jobs.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

/** A first backup to a new stick. */
export const backingUp: JobView = {
  ...{ id: 3, kind: 'backup', part: 'rows', done: 18_400, total: 52_310 },
  cancellable: true,
};

export const gallery: ScreenGallery = {
  screen: 'backups',
  states: {
    backups: { title: 'Backups', stop: 'day', place: 'settings', taps: [en.settings.group.record, en.custody.open] },
    making: {
      title: 'One is being made',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.custody.open],
      answers: { 'jobs.get': { jobs: [backingUp] } },
    },
    drill: {
      title: 'Prove that one opens',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.record, en.custody.open, en.custody.drill],
    },
  },
};
