import { contract } from '../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const { fact } = en.recordFacts;

const lastTime = contract['visits.last-facts'].output.parse([
  { value: { fact: 'postal-address', text: '12 Sample Street, Sampletown' }, on: '2026-10-27' },
]);

export const gallery: ScreenGallery = {
  screen: 'facts',
  states: {
    arrival: { title: 'Asked when the client is there', stop: 'facts' },
    list: { title: 'Everything that is asked for', stop: 'facts', taps: [en.visit.more, en.recordFacts.moreFacts] },
    address: { title: 'The postal address', stop: 'facts', taps: [fact['postal-address']] },
    'last-time': {
      title: 'The postal address, as at the last visit',
      stop: 'facts',
      answers: { 'visits.last-facts': lastTime },
      taps: [fact['postal-address'], en.recordFacts.stillSo],
    },
    document: { title: 'A document seen, changed', stop: 'facts', taps: [fact['identity-document']] },
    test: { title: 'The patch test', stop: 'facts', taps: [fact['patch-test'], en.recordFacts.reaction] },
    waits: { title: 'The seal waits', stop: 'seal-waits' },
    description: { title: 'The description of the work', stop: 'seal-waits', taps: [fact.description] },
    licence: { title: 'The licence number', stop: 'seal-waits', taps: [fact['licence-number']] },
  },
};
