import type { Taken } from '../../../../api/contract/photos.ts';
import { PhotoId, VisitId } from '../../../../domain/ids.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { drawnPhotos } from '../../../gallery/own-photos.ts';
import { en } from '../../../words/en.ts';

const id = (last: number) => `019aa000-0000-7000-8000-00000000000${last}`;
const taken = (at: number, date: string): Taken => ({
  ...{ id: PhotoId.parse(id(at)), visitId: VisitId.parse(id(9)), pose: 'top' },
  ...{ date: CivilDate.parse(date), purposes: ['record'] },
});
const [latest, between, first] = [taken(3, '2026-11-24'), taken(2, '2026-10-27'), taken(1, '2026-09-29')];
const isFirst = (input: unknown): boolean => JSON.stringify(input).includes(latest.id) === false;
const answers = {
  'photos.in-pose': [latest, first],
  'photos.get': (input: unknown) => ({
    ...(isFirst(input) ? first : latest),
    jpeg: isFirst(input) ? drawnPhotos.before : drawnPhotos.after,
  }),
};

export const gallery: ScreenGallery = {
  screen: 'photos-compare',
  states: {
    half: { title: 'Before and after, half of each', stop: 'closed-visit', place: 'photos-compare', answers },
    after: {
      title: 'After, whole',
      stop: 'closed-visit',
      place: 'photos-compare',
      answers,
      taps: [en.photos.after],
    },
    several: {
      title: 'Several days to choose from',
      stop: 'closed-visit',
      place: 'photos-compare',
      answers: { ...answers, 'photos.in-pose': [latest, between, first] },
    },
    none: {
      title: 'No photo in a pose',
      stop: 'closed-visit',
      place: 'photos-compare',
      answers: { 'photos.in-pose': [] },
    },
  },
};
