import type { KnownLotView, RecallRow } from '../../../../api/contract/lots.ts';
import { ClientId, VisitId } from '../../../../domain/ids.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { MapArea } from '../../../../domain/visit/scalp-map/map-area.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const id = (last: number) => `019aa000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const day = (text: string) => CivilDate.parse(text);

type Given = RecallRow['visits'][number]['given'];

const person = (
  at: number,
  [name, born, phone, email]: readonly [string, string, string, string],
  dates: readonly string[],
  [areas, given]: readonly [MapArea[], Given],
): RecallRow => ({
  ...{ clientId: ClientId.parse(id(at)), name, dateOfBirth: day(born), phone, email },
  visits: dates.map((date, index) => ({ visitId: VisitId.parse(id(at * 5 + index)), date: day(date), areas, given })),
});

const people: RecallRow[] = [
  person(
    1,
    ['Samir Haddad', '1990-02-21', '07700 900 115', 'samir@example.org'],
    ['2026-10-26', '2026-09-08'],
    [['hairline', 'front', 'crown'], 'both'],
  ),
  person(2, ['Ines Duarte', '1999-06-11', '07700 900 764', ''], ['2026-10-22'], [['hairline'], 'saved']),
  person(3, ['Kwame Osei', '1981-08-25', '07700 900 589', ''], ['2026-10-12'], [['hairline'], 'later']),
  person(4, ['Gil Ferreira', '1977-03-02', '', 'gil@example.org'], ['2026-10-02'], [['back', 'nape'], 'printed']),
  person(5, ['Anaïs Moreau', '1993-01-09', '07700 900 207', ''], ['2026-09-28'], [[], 'printed']),
];
const lot: KnownLotView = {
  ...{ kind: 'pigment', name: 'Soft black', maker: 'Sollen Pigments', lot: 'SG-B0398', expiry: '2026-10-31' },
  ...{ shelf: 'expired', lastDay: day('2026-10-31'), openedOn: day('2026-08-04'), discardedOn: null },
};
const answers = {
  'lots.recall': { lot, used: { people: 5, visits: 6, last: day('2026-10-26') }, people },
  'documents.targets': [
    { id: 'usb', label: 'USB stick', removable: true },
    { id: 'tablet', label: 'Documents on this tablet', removable: false },
  ],
};

export const gallery: ScreenGallery = {
  screen: 'recall',
  states: {
    list: { title: 'Everybody who had a lot', stop: 'day', place: 'recall', answers },
    save: { title: 'Where the table goes', stop: 'day', place: 'recall', answers, taps: [en.lots.saveTable] },
    nobody: {
      title: 'Nobody had it',
      stop: 'day',
      place: 'recall',
      answers: { 'lots.recall': { lot, used: { people: 0, visits: 0, last: null }, people: [] } },
    },
  },
};
