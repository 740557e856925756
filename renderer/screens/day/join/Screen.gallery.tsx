import type { Records, Side } from '../../../../api/contract/joins.ts';
import { ClientId } from '../../../../domain/ids.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const id = (last: number) => ClientId.parse(`019aa000-0000-7000-8000-00000000000${last}`);
const day = (text: string) => CivilDate.parse(text);
const born = day('1990-02-21');

const side = (of: ClientId, own: Partial<Side['details']>, more: Partial<Side>): Side => ({
  id: of,
  details: {
    ...{ name: 'Samir Haddad', dateOfBirth: born, phone: '07700 900 115', email: 's.haddad@example.org' },
    ...{
      language: 'en',
      emergencyName: 'Lina Haddad, wife',
      emergencyPhone: '',
      guardianName: '',
      guardianRelation: '',
    },
    ...own,
  },
  ...{ visits: 3, papers: 8, reactions: 1, lastVisit: day('2026-11-23'), open: false },
  ...more,
});
const kept = side(id(1), {}, {});
const other = side(
  id(2),
  { name: 'Sameer Haddad', phone: '07700900115', email: 'samir.h@example.net', language: 'ar', emergencyName: '' },
  { visits: 1, papers: 3, reactions: 0, lastVisit: day('2026-11-19') },
);
const records: Records = {
  joined: [],
  alike: [
    { id: id(2), name: 'Sameer Haddad', dateOfBirth: born, why: 'similar', visits: 1 },
    { id: id(3), name: 'Samir Hadad', dateOfBirth: day('1990-12-02'), why: 'contact', visits: 0 },
  ],
};
const compare = { kept, other, why: 'similar' as const };
const answers = { 'clients.records': records, 'clients.compare': compare };
const first = ['Sameer Haddad'];

export const gallery: ScreenGallery = {
  screen: 'join',
  states: {
    find: { title: 'Who may be the same person', stop: 'closed-visit', place: 'client-join', answers },
    alone: {
      title: 'Nobody is suggested',
      stop: 'closed-visit',
      place: 'client-join',
      answers: { 'clients.records': { joined: [], alike: [] } },
    },
    two: { title: 'Two records beside each other', stop: 'closed-visit', place: 'client-join', answers, taps: first },
    chosen: {
      title: 'Everything chosen',
      stop: 'closed-visit',
      place: 'client-join',
      answers,
      taps: [...first, 'Samir Haddad', 'samir.h@example.net', 'English'],
    },
    open: {
      title: 'Both have a visit that goes on',
      stop: 'closed-visit',
      place: 'client-join',
      answers: {
        ...answers,
        'clients.compare': { ...compare, kept: { ...kept, open: true }, other: { ...other, open: true } },
      },
      taps: first,
    },
    suggested: { title: 'A client who is perhaps there twice', stop: 'closed-visit', place: 'client', answers },
    part: {
      title: 'Asked before a join is undone',
      stop: 'closed-visit',
      place: 'client',
      answers: {
        'clients.records': { joined: [{ id: id(2), name: 'Sameer Haddad', dateOfBirth: born }], alike: [] },
      },
      taps: [en.clientPage.whole, en.join.part],
    },
  },
};
