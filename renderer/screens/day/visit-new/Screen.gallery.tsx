import { contract } from '../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const first = { session: 1, sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
const begins = { refused: null, opening: { kind: 'free' }, suggested: first } as const;
/** A client of a clinic with two treatments, who had the second one last. */
const ofTwo = contract['clients.get'].output.parse({
  id: '019aa000-0000-7000-8000-0000000000c1',
  details: {
    ...{ name: 'Toni Density', dateOfBirth: '1988-03-14', phone: '', email: '', language: 'en' },
    ...{ emergencyName: '', emergencyPhone: '', guardianName: '', guardianRelation: '' },
  },
  apart: null,
  ageYears: 38,
  minor: false,
  visits: [],
  treatments: [
    { treatment: 'density', name: 'Density', ...begins, suggested: { ...first, session: 2 } },
    { treatment: 'scalp-micropigmentation', name: 'Scalp micropigmentation', ...begins },
  ],
  ...begins,
});

export const gallery: ScreenGallery = {
  screen: 'visit-new',
  states: {
    course: { title: 'The course', stop: 'client-added', place: 'visit-new' },
    final: { title: 'The final session', stop: 'client-added', place: 'visit-new', taps: [en.course.yesFinal] },
    'more-follow': { title: 'More follow', stop: 'client-added', place: 'visit-new', taps: [en.course.notFinal] },
    treatment: {
      title: 'One of two treatments',
      stop: 'client-added',
      place: 'visit-new',
      answers: { 'clients.get': ofTwo },
    },
  },
};
