import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { ownPoints } from '../../../gallery/own-points.ts';
import { en } from '../../../words/en.ts';

export const gallery: ScreenGallery = {
  screen: 'consent',
  states: {
    first: { title: 'The first point', stop: 'client-consent' },
    photos: { title: 'The optional point', stop: 'client-photos' },
    large: {
      title: 'The first point in large letters',
      stop: 'client-consent',
      taps: [en.common.textSizeNow, en.common.textSizeNow],
    },
    'question-open': {
      title: 'The signature while a question waits',
      stop: 'client-question',
      taps: [en.consent.toSignature],
    },
    ask: { title: 'A question', stop: 'client-consent', taps: [en.handover.ask] },
    initials: { title: 'A point with initials', stop: 'client-consent', answers: { 'task.get': ownPoints('risks') } },
    choose: { title: 'A point with a choice', stop: 'client-consent', answers: { 'task.get': ownPoints('copy') } },
    information: {
      title: 'A point that is only read',
      stop: 'client-consent',
      answers: { 'task.get': ownPoints('house') },
    },
    'choose-initials': {
      title: 'A point with a choice and initials',
      stop: 'client-consent',
      answers: { 'task.get': ownPoints('copy', { initials: true }) },
    },
    'information-initials': {
      title: 'A point that is only read, with initials',
      stop: 'client-consent',
      answers: { 'task.get': ownPoints('house', { initials: true }) },
    },
    decline: { title: 'Not signing', stop: 'client-consent', taps: [en.consent.decline] },
  },
};
