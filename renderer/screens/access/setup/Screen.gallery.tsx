import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const time = [
  { into: en.setup.clinicName, text: 'Fernhill Scalp Studio' },
  { into: en.setup.phone, text: '01632 960 120' },
  en.setup.next,
];
const zones = [...time, en.setup.zoneChange];
const texts = [...time, en.setup.clockSeen, en.setup.next];
const owner = [...texts, en.setup.samplesSeen, en.setup.next];

export const gallery: ScreenGallery = {
  screen: 'setup',
  states: {
    // First, because whoever walks through the states goes on from here to the key and to the end.
    'owner-typed': {
      title: 'The owner, everything typed',
      stop: 'setup-passphrase',
      taps: [
        ...owner,
        { into: en.setup.ownerName, text: 'Robin Example' },
        { into: en.setup.pin, text: '246810' },
        { into: en.setup.pinAgain, text: '246810' },
        { into: en.setup.passphrase, text: 'barber pole at noon' },
        { into: en.setup.passphraseAgain, text: 'barber pole at noon' },
      ],
    },
    clinic: { title: 'The clinic', stop: 'setup' },
    nameless: { title: 'Next without a name', stop: 'setup', taps: [en.setup.next] },
    phoneless: {
      title: 'Next without a phone number',
      stop: 'setup',
      taps: [{ into: en.setup.clinicName, text: 'Fernhill Scalp Studio' }, en.setup.next],
    },
    time: { title: 'Time and paper', stop: 'setup', taps: time },
    zones: { title: 'The list of time zones', stop: 'setup', taps: zones },
    'zones-region': {
      title: 'The time zones of a region',
      stop: 'setup',
      taps: [...zones, en.setup.zoneRegions.Arctic],
    },
    'zones-found': {
      title: 'A time zone that is searched for',
      stop: 'setup',
      taps: [...zones, { into: en.setup.zoneFind, text: 'san' }],
    },
    texts: { title: 'The note on the texts', stop: 'setup', taps: texts },
    reading: { title: 'The texts that a clinic begins with', stop: 'setup', taps: [...texts, en.setup.readSamples] },
    // Before the empty one: its button makes the record, and leads to the key and on to the end.
    owner: { title: 'The owner', stop: 'setup-passphrase', taps: owner },
    interrupted: { title: 'Power went before the key was typed back', stop: 'confirm-key' },
    'type-back': { title: 'The key is typed back', stop: 'confirm-key', taps: [en.setup.powerTyped] },
  },
};
