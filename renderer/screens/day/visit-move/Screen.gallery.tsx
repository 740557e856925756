import type { Moving } from '../../../../api/contract/joins.ts';
import { ClientId } from '../../../../domain/ids.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const born = (text: string) => CivilDate.parse(text);
const id = (last: number) => ClientId.parse(`019aa000-0000-7000-8000-00000000000${last}`);
const right = { id: id(2), name: 'Samira Haddad', dateOfBirth: born('1992-06-04') };

export const movingVisit: Moving = {
  client: { id: id(1), name: 'Samir Haddad', dateOfBirth: born('1990-02-21') },
  ...{ openedOn: born('2026-11-24'), session: 2, sessionsPlanned: 3, papers: 3, openedFor: null, refused: null },
};
const at = { stop: 'closed-visit', place: 'visit-move' } as const;
const search = [{ ...right, lastVisit: null, apart: null }];

export const gallery: ScreenGallery = {
  screen: 'visit-move',
  states: {
    find: { title: 'Whose visit it is', ...at, answers: { 'visits.moving': movingVisit } },
    back: {
      title: 'A moved one, to be moved back',
      ...at,
      answers: { 'visits.moving': { ...movingVisit, openedFor: right } },
    },
    refused: {
      title: 'Not while somebody is at work',
      ...at,
      answers: { 'visits.moving': { ...movingVisit, refused: { code: 'work-first', params: {} } } },
    },
    chosen: {
      title: 'The right client is chosen',
      ...at,
      answers: { 'visits.moving': movingVisit, 'clients.search': search },
      taps: [{ into: en.join.find, text: 'Samira' }, { see: right.name }, right.name],
    },
  },
};
