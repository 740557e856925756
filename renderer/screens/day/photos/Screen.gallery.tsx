import type { PhotosOfVisit, Taken } from '../../../../api/contract/photos.ts';
import { ClientId, PhotoId, VisitId } from '../../../../domain/ids.ts';
import type { Pose } from '../../../../domain/photos/photo.ts';
import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { drawnCopies } from '../../../gallery/own-copies.ts';
import { drawnPhotos } from '../../../gallery/own-photos.ts';
import { en } from '../../../words/en.ts';

const id = (last: number) => `019aa000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const visitId = VisitId.parse(id(1));
const clientId = ClientId.parse(id(3));
const [october, today] = [CivilDate.parse('2026-10-27'), CivilDate.parse('2026-11-24')];

const taken = (at: number, pose: Pose, date: CivilDate): Taken => ({
  ...{ id: PhotoId.parse(id(at)), visitId, pose, date, purposes: ['record'] },
});
const earlier = (['front', 'top', 'right', 'left', 'back', 'vertex'] as const).map((pose, at) =>
  taken(20 + at, pose, october),
);
const visit: PhotosOfVisit = {
  ...{ visitId, clientId, clientName: 'Daniel Okafor', session: 2, sessionsPlanned: 3 },
  ...{ purposes: ['record'], why: null, before: earlier },
  taken: [taken(10, 'front', today), taken(11, 'right', today), taken(12, 'left', today)],
};
const answers = {
  'photos.of-visit': visit,
  'photos.get': { ...taken(21, 'top', october), jpeg: drawnPhotos.before },
  'photos.camera': {},
};
const thumbs = earlier.map((photo, at) => ({ ...photo, thumb: at % 2 ? drawnPhotos.before : drawnPhotos.after }));

export const gallery: ScreenGallery = {
  screen: 'photos',
  states: {
    'line-up': { title: 'Lined up with the picture before', stop: 'working', place: 'photos', answers },
    first: {
      title: 'The first pictures of a client',
      stop: 'working',
      place: 'photos',
      answers: { ...answers, 'photos.of-visit': { ...visit, before: [], taken: [] } },
    },
    refused: {
      title: 'The photo clause was refused',
      stop: 'working',
      place: 'photos',
      answers: { 'photos.of-visit': { ...visit, purposes: [], taken: [], why: 'refused' } },
    },
    all: {
      title: 'All photos of a client',
      stop: 'working',
      place: 'client',
      answers: { 'photos.of-client': { clientName: 'Daniel Okafor', total: 14, photos: thumbs, open: visitId } },
      taps: [en.clientPage.door.photos],
    },
    withdrawn: {
      title: 'The agreement was withdrawn, and copies are out',
      stop: 'working',
      place: 'client',
      answers: {
        'photos.of-client': { clientName: 'Daniel Okafor', total: 6, photos: thumbs, open: null },
        'photos.withdrawn': [drawnCopies],
      },
      taps: [en.clientPage.door.photos],
    },
    none: {
      title: 'No photos yet',
      stop: 'closed-visit',
      place: 'client',
      answers: { 'photos.of-client': { clientName: 'Daniel Okafor', total: 0, photos: [], open: null } },
      taps: [en.clientPage.door.photos],
    },
  },
};
