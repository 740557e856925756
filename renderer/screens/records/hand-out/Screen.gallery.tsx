import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { Instant, Zone } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const mb = 1_048_576;
const at = (instant: string) => ({
  ...{ instant: Instant.parse(instant), zone: Zone.parse('Europe/London') },
  ...{ uptimeMs: 1, bootId: 'gallery' },
});

const look: HandOutLook = {
  name: 'Daniel Okafor',
  papers: { count: 9, bytes: 4_300_000 },
  page: { bytes: 84_000 },
  data: { bytes: 1_153_000 },
  photos: { count: 12, bytes: 4_100_000, agreed: { count: 11, bytes: 3_800_000 } },
  notes: { count: 2 },
  places: [
    { id: 'usb', label: 'USB stick', removable: true, free: 9216 * mb },
    { id: 'tablet', label: 'Documents on this tablet', removable: false, free: 40_000 * mb },
  ],
  cutOff: null,
  lastLocked: null,
  earlier: [{ at: at('2026-10-27T09:40:00.000Z'), by: 'Ellis Moreau', whom: 'lawyer', why: 'Letter of Thu 22 Oct' }],
};
const answers = {
  'hand-out.look': look,
  'hand-out.write': {
    place: 'USB stick',
    folder: '2026-11-24 hand-out 4f19c2',
    files: 19,
    bytes: 5_560_000,
    password: null,
  },
};

export const gallery: ScreenGallery = {
  screen: 'hand-out',
  states: {
    choose: { title: 'What goes out, counted before it is written', stop: 'closed-visit', place: 'hand-out', answers },
    done: {
      title: 'Written to the stick',
      stop: 'closed-visit',
      place: 'hand-out',
      answers,
      taps: [en.handOut.write, { see: en.handOut.done }],
    },
    locked: {
      title: 'Written as one file that opens with a password',
      stop: 'closed-visit',
      place: 'hand-out',
      answers: {
        ...answers,
        'hand-out.write': {
          ...answers['hand-out.write'],
          folder: '2026-11-24 hand-out 4f19c2.zip',
          password: '7M2QK-40ZTX-9RWAC-HV6PD',
        },
      },
      taps: [en.handOut.lock, en.handOut.write, { see: en.handOut.password }],
    },
    full: {
      title: 'A stick without room, and no paper yet',
      stop: 'closed-visit',
      place: 'hand-out',
      answers: {
        'hand-out.look': {
          ...look,
          papers: { count: 0, bytes: 0 },
          photos: { count: 0, bytes: 0, agreed: { count: 0, bytes: 0 } },
          notes: { count: 0 },
          places: [{ id: 'usb', label: 'USB stick', removable: true, free: 12_000 }],
          cutOff: { at: at('2026-11-23T17:12:00.000Z'), to: 'USB stick' },
          earlier: [],
        },
      },
    },
  },
};
