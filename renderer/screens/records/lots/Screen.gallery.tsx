import type { KnownLotView, LotDetail } from '../../../../api/contract/lots.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const day = (text: string) => CivilDate.parse(text);
const pigment = { kind: 'pigment', maker: 'Sollen Pigments', discardedOn: null } as const;
const softBlack: KnownLotView = {
  ...pigment,
  ...{ name: 'Soft black', lot: 'SG-B0398', expiry: '2026-10-31', shelf: 'expired' },
  ...{ lastDay: day('2026-10-31'), openedOn: day('2026-08-04') },
};
const softBlackGood: KnownLotView = {
  ...{ ...pigment, name: 'Soft black', lot: 'SG-B0417', expiry: '2027-08', shelf: 'good' },
  ...{ lastDay: day('2027-08-31'), openedOn: day('2026-10-12') },
};
const lots: KnownLotView[] = [
  softBlack,
  {
    ...{ ...pigment, maker: 'Northdale Ink', name: 'Ash grey', lot: 'ND-77120', expiry: '2026-12-12' },
    ...{ shelf: 'expiring', lastDay: day('2026-12-12'), openedOn: day('2026-10-12') },
  },
  softBlackGood,
  {
    ...{ ...pigment, name: 'Warm brown', lot: 'SG-W0233', expiry: '2028-03', shelf: 'good' },
    ...{ lastDay: day('2028-03-31'), openedOn: null },
  },
  {
    ...{ ...pigment, kind: 'needle', maker: '', name: '3RL 0.25 mm', lot: 'N-7731', expiry: '', shelf: 'good' },
    ...{ lastDay: null, openedOn: day('2026-11-20') },
  },
];
const counts = { all: 5, pigment: 4, needle: 1, other: 0, expiring: 1, expired: 1, discarded: 0 };
const expired: LotDetail = { lot: softBlack, used: { people: 9, visits: 12, last: day('2026-10-26') } };

const good: LotDetail = { lot: softBlackGood, used: { people: 2, visits: 2, last: day('2026-11-20') } };

const answers = { 'lots.list': { counts, total: 5, lots }, 'lots.get': expired };

export const gallery: ScreenGallery = {
  screen: 'lots',
  states: {
    list: { title: 'What ends first in front', stop: 'day', place: 'lots', answers },
    expired: { title: 'An expired one is chosen', stop: 'day', place: 'lots', answers, taps: ['SG-B0398'] },
    'for-visit': {
      title: 'One is chosen for a visit',
      stop: 'working',
      answers: { ...answers, 'lots.get': good },
      taps: [en.procedure.lot, en.lots.allLots, 'SG-B0417'],
    },
    'expired-for-visit': {
      title: 'An expired one for a visit',
      stop: 'working',
      answers,
      taps: [en.procedure.lot, en.lots.allLots, 'SG-B0398'],
    },
    add: { title: 'One is added', stop: 'day', place: 'lots', answers, taps: [en.lots.add] },
    discard: {
      title: 'One is discarded',
      stop: 'day',
      place: 'lots',
      answers,
      taps: ['SG-B0398', en.lots.discard],
    },
    empty: {
      title: 'No lots yet',
      stop: 'day-empty',
      place: 'lots',
      answers: {
        'lots.list': {
          counts: { all: 0, pigment: 0, needle: 0, other: 0, expiring: 0, expired: 0, discarded: 0 },
          total: 0,
          lots: [],
        },
      },
    },
  },
};
