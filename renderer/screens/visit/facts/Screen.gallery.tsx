import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const { fact } = en.recordFacts;

export const gallery: ScreenGallery = {
  screen: 'facts',
  states: {
    arrival: { title: 'Asked when the client is there', stop: 'facts' },
    list: { title: 'Everything that is asked for', stop: 'facts', taps: [en.visit.more, en.recordFacts.moreFacts] },
    address: { title: 'The postal address', stop: 'facts', taps: [fact['postal-address']] },
    document: { title: 'A document seen, changed', stop: 'facts', taps: [fact['identity-document']] },
    test: { title: 'The patch test', stop: 'facts', taps: [fact['patch-test'], en.recordFacts.reaction] },
    waits: { title: 'The seal waits', stop: 'seal-waits' },
    description: { title: 'The description of the work', stop: 'seal-waits', taps: [fact.description] },
    licence: { title: 'The licence number', stop: 'seal-waits', taps: [fact['licence-number']] },
  },
};
