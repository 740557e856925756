import { ClientId } from '../../../../domain/ids.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const known = {
  id: ClientId.parse('01930000-0000-7000-8000-000000000001'),
  name: 'Jo Example',
  dateOfBirth: CivilDate.parse('1988-03-14'),
  lastVisit: CivilDate.parse('2026-10-27'),
  apart: null,
};

export const gallery: ScreenGallery = {
  screen: 'client-form',
  states: {
    new: { title: 'Somebody new', stop: 'day-empty', place: 'client-new' },
    nothing: { title: 'Added without anything typed', stop: 'day-empty', place: 'client-new', taps: [en.client.add] },
    namesake: {
      title: 'A name that is known',
      stop: 'day-empty',
      place: 'client-new',
      answers: { 'clients.alike': [known] },
      taps: [
        { into: en.client.name, text: known.name },
        { into: en.client.birthDay, text: '14' },
        { into: en.client.birthMonth, text: '3' },
        { into: en.client.birthYear, text: '1988' },
        en.client.add,
      ],
    },
    'no-such-day': {
      title: 'A day that the month does not have',
      stop: 'day-empty',
      place: 'client-new',
      taps: [
        { into: en.client.birthDay, text: '30' },
        { into: en.client.birthMonth, text: '2' },
        { into: en.client.birthYear, text: '1988' },
        en.client.add,
      ],
    },
    'too-young': {
      title: 'Too young',
      stop: 'day-empty',
      place: 'client-new',
      taps: [
        { into: en.client.birthDay, text: '14' },
        { into: en.client.birthMonth, text: '3' },
        { into: en.client.birthYear, text: '2015' },
      ],
    },
    'not-known': {
      title: 'A date of birth that is not known',
      stop: 'day-empty',
      place: 'client-new',
      answers: { 'clients.age-policy': { minimumAge: 16, unknownBirthAllowed: true, languages: ['en'] } },
      taps: [en.client.birthUnknown, en.client.add],
    },
    language: {
      title: 'Which language the client reads',
      stop: 'day-empty',
      place: 'client-new',
      answers: { 'clients.age-policy': { minimumAge: 18, unknownBirthAllowed: false, languages: ['en', 'es'] } },
    },
    change: { title: 'Details are changed', stop: 'arrive', place: 'client-edit' },
    'change-signed': { title: 'Changed after something was signed', stop: 'working', place: 'client-edit' },
  },
};
