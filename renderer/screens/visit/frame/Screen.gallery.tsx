import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { drawnCopies } from '../../../gallery/own-copies.ts';
import { en } from '../../../words/en.ts';

const more = [en.visit.more];

export const gallery: ScreenGallery = {
  screen: 'visit',
  states: {
    arrive: { title: 'The client is there', stop: 'arrive' },
    consent: { title: 'Next is the consent', stop: 'consent' },
    question: { title: 'The client asked something', stop: 'question' },
    namesake: { title: 'One of two of the same name', stop: 'namesake' },
    'language-missing': { title: 'The clinic does not have the client’s language', stop: 'language-missing' },
    reader: { title: 'Who interprets', stop: 'language-missing', taps: [en.reading.nameReader] },
    'reader-named': { title: 'Somebody interprets', stop: 'reader-named' },
    'reader-known': { title: 'Another one interprets', stop: 'reader-named', taps: [en.reading.moreReader] },
    'reader-out': {
      title: 'Nobody interprets any more',
      stop: 'reader-named',
      taps: [en.reading.moreReader, en.reading.nobody],
    },
    'reader-waits': { title: 'The interpreter has not signed', stop: 'reader-waits' },
    more: { title: 'Everything else', stop: 'consent', taps: more },
    note: { title: 'A note', stop: 'consent', taps: [...more, en.visit.moreNote] },
    cancel: { title: 'Cancelled', stop: 'consent', taps: [...more, en.visit.moreCancel] },
    course: { title: 'The course is changed', stop: 'consent', taps: [...more, en.visit.moreCourse] },
    withdraw: { title: 'Consent is withdrawn', stop: 'procedure-ready', taps: [...more, en.visit.moreWithdraw] },
    'withdraw-working': {
      title: 'Consent is withdrawn at work',
      stop: 'working',
      taps: [...more, en.visit.moreWithdraw],
    },
    'withdraw-all-copies': {
      title: 'Consent is withdrawn, and copies of photos are out',
      stop: 'procedure-ready',
      answers: { 'photos.copies': drawnCopies },
      taps: [...more, en.visit.moreWithdraw],
    },
    'withdraw-point': { title: 'Photos are withdrawn', stop: 'closed-visit', taps: [...more, en.visit.morePoint] },
    'withdraw-copies': {
      title: 'Photos are withdrawn of which copies are out',
      stop: 'closed-visit',
      answers: { 'photos.copies': drawnCopies },
      taps: [...more, en.visit.morePoint],
    },
    unsigned: { title: 'The sheet is not signed', stop: 'aftercare', taps: [...more, en.visit.moreUnsigned] },
  },
};
