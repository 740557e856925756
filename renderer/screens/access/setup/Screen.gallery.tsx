import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const clinic = [
  { into: en.setup.clinicName, text: 'Fernhill Scalp Studio' },
  { into: en.setup.phone, text: '01632 960 120' },
  en.setup.next,
];

export const gallery: ScreenGallery = {
  screen: 'setup',
  states: {
    clinic: { title: 'The clinic', stop: 'setup' },
    nameless: { title: 'Next without a name', stop: 'setup', taps: [en.setup.next] },
    phoneless: {
      title: 'Next without a phone number',
      stop: 'setup',
      taps: [{ into: en.setup.clinicName, text: 'Fernhill Scalp Studio' }, en.setup.next],
    },
    owner: { title: 'The owner', stop: 'setup', taps: clinic },
    interrupted: { title: 'Power went before the key was typed back', stop: 'confirm-key' },
    'type-back': { title: 'The key is typed back', stop: 'confirm-key', taps: [en.setup.powerTyped] },
  },
};
