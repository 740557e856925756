import { CivilDate } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { keptView, retentionCounts, retentionRows } from '../../../gallery/own-retention.ts';
import { en } from '../../../words/en.ts';

const at = { stop: 'day', place: 'retention' } as const;
const list = { counts: retentionCounts, rows: retentionRows };
const photosOnly = retentionRows.map((row) => ({
  ...row,
  ...{ ends: CivilDate.parse('2019-05-03'), photos: 4, stays: CivilDate.parse('2027-05-03') },
}));

export const gallery: ScreenGallery = {
  screen: 'retention',
  states: {
    some: { title: 'Two whose keeping time has ended', ...at, answers: { 'retention.list': list } },
    photos: {
      title: 'Only photos are due, and the record stays',
      ...at,
      answers: { 'retention.list': { ...list, rows: photosOnly } },
      taps: [`${en.retention.list.photos} 6`],
    },
    none: {
      title: 'Nobody is due',
      ...at,
      answers: { 'retention.list': { counts: { ended: 0, photos: 0, ending: 0, held: 0 }, rows: [] } },
    },
    times: {
      title: 'How long what is kept',
      ...at,
      answers: { 'retention.list': list, 'retention.get': keptView },
      taps: [en.retention.times],
    },
  },
};
