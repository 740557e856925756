import type { ListLook, ShownRow } from '../../../../api/contract/client-lists.ts';
import { ClientListId, Sha256 } from '../../../../domain/ids.ts';
import { CivilDate, Instant } from '../../../../domain/time.ts';
import type { Answers } from '../../../gallery/fake-client.ts';
import type { GalleryState, ScreenGallery, Tap } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const words = en.bringIn;
const date = (text: string) => CivilDate.parse(text);

function row(number: number, name: string, born: string, more: Partial<ShownRow> = {}): ShownRow {
  return {
    row: number,
    texts: { name, birth: born },
    name,
    dateOfBirth: more.faults ? null : date(born),
    faults: [],
    double: null,
    leftOut: false,
    ...more,
  };
}

const fresh = [
  row(2, 'Flora Fennimore', '1990-01-12'),
  row(3, 'Tom van den Berg', '1978-11-30', { texts: { name: 'Tom van den Berg', phone: '01632 960 411' } }),
  row(4, 'Zoë Lindqvist', '2001-05-02'),
];
const known = { samePhone: null, visits: null, row: null, decided: null } as const;
const doubles = [
  row(41, 'Marek Novak', '1984-07-03', {
    double: {
      ...known,
      ...{ why: 'same', name: 'Marek Novák', dateOfBirth: date('1984-07-03') },
      ...{ samePhone: true, visits: 2, decided: 'same' },
    },
  }),
  row(87, 'Thomas Alder', '1991-01-19', {
    double: {
      ...known,
      ...{ why: 'similar', name: 'Tom Alder', dateOfBirth: date('1991-01-19'), samePhone: false, visits: 1 },
    },
  }),
  row(112, 'Ines Duarte', '1999-11-06', {
    double: { ...known, why: 'swapped', name: 'Ines Duarte', dateOfBirth: date('1999-06-11'), visits: 0 },
  }),
  row(120, 'K. Osei', '1981-08-25', {
    double: { ...known, why: 'similar', name: 'Kwame Osei', dateOfBirth: date('1981-08-25'), row: 64 },
  }),
];
const wrong = [
  row(93, 'Ana Sousa', '31.2.1990', {
    faults: [{ field: 'birth', fault: { kind: 'no-such-day', year: 1990, month: 2, days: 28 } }],
  }),
  row(131, 'Jo Hart', 'unknown', {
    faults: [
      { field: 'birth', fault: { kind: 'field', message: 'date-incomplete', years: [] } },
      { field: 'phone', fault: { kind: 'field', message: 'phone-words', years: [] } },
    ],
  }),
];
const empty = [
  row(140, '', '1990-01-01', { texts: {}, dateOfBirth: null }),
  row(7, 'Test Test', '1990-01-01', { leftOut: true }),
];

const look = (more: Partial<ListLook> = {}): ListLook => ({
  name: 'clients-2026.csv',
  sha256: Sha256.parse('a'.repeat(64)),
  rows: 214,
  columns: [
    { head: 'Client', sample: 'Flora Fennimore', holds: 'name' },
    { head: 'DOB', sample: '12/01/1990', holds: 'birth' },
    { head: 'Mobile', sample: '01632 960 218', holds: 'phone' },
    { head: 'Loyalty points', sample: '40', holds: 'none' },
  ],
  order: 'day-first',
  missing: [],
  counts: { fresh: 198, doubles: 11, undecided: 3, wrong: 3, empty: 2, taken: 201 },
  page: 0,
  pages: 20,
  shown: fresh,
  ...more,
});

const file = JSON.stringify({
  file: { targetId: 'usb', fileId: 'clients' },
  choices: { fixes: {}, sameOrTwo: {}, leftOut: [] },
});
const nothing: Answers = { 'client-lists.taken': [], 'client-lists.files': [] };
const draft: Answers = { ...nothing, 'drafts.get': { value: file } };
const taps: readonly Tap[] = [en.settings.group.record, words.open];

function state(title: string, answers: Answers, ...more: Tap[]): GalleryState {
  return { title, stop: 'day', place: 'settings', answers, taps: [...taps, ...more] };
}

/** What the host answers for a file that is looked through: rows of one kind, whichever are asked for. */
const looking = (shown: ShownRow[], more: Partial<ListLook> = {}): Answers => ({
  ...draft,
  'client-lists.look': look({ shown, pages: shown === fresh ? 20 : 1, ...more }),
});

const listId = (number: number) => ClientListId.parse(`01920000-0000-7000-8000-0000000000a${number}`);
const done: Answers = {
  ...nothing,
  'client-lists.taken': [
    { list: listId(1), at: Instant.parse('2026-11-24T08:12:00.000Z'), count: 201, state: 'taken' },
    { list: listId(2), at: Instant.parse('2026-11-23T16:40:00.000Z'), count: 198, state: 'back' },
  ],
};

export const gallery: ScreenGallery = {
  screen: 'bring-in',
  states: {
    choose: state('A file to choose', nothing),
    earlier: state('Lists that came in before', done),
    'take-back': state('A whole list is taken back, asked once', done, words.takeBack),
    new: state('Rows that bring somebody new', looking(fresh)),
    double: state('Rows that may be somebody who is here', looking(doubles), words.kind.double),
    wrong: state('Rows to put right', looking(wrong), words.kind.wrong),
    empty: state('Rows that are left out', looking(empty), words.kind.empty),
    ready: state('Everything is decided', looking(fresh, { counts: { ...look().counts, undecided: 0, wrong: 0 } })),
    columns: state('Which column holds what', looking(fresh), words.columns),
    missing: state('Nobody knows which column is the name', looking(fresh, { missing: ['name', 'birth'] })),
  },
};
