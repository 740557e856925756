import type { Output } from '../../../../api/contract/contract.ts';
import { ClientId, VisitId } from '../../../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';

const date = (day: number) => CivilDate.parse(`2026-11-${day}`);
const time = (text: string) => CivilTime.parse(text);
const visit = (n: number) => VisitId.parse(`019aa000-0000-7000-8000-0000000001${n}`);
const dateOfBirth = CivilDate.parse('1988-03-14');

const due = (n: number, day: number, at: string, clientName: string, sheetGiven: CivilDate | null) => ({
  ...{ visitId: visit(n), clientId: ClientId.parse(`019aa000-0000-7000-8000-0000000002${n}`), clientName, dateOfBirth },
  ...{ date: date(day), time: time(at), session: 2, sessionsPlanned: 3, sheetGiven },
});
const given = CivilDate.parse('2026-10-27');

const full: Output<'days.get'> = {
  held: [
    {
      visitId: visit(10),
      clientName: 'Owen Brightwell',
      date: date(23),
      time: time('09:00'),
      state: 'not-given',
      movedTo: null,
    },
    {
      visitId: visit(11),
      clientName: 'Samir Haddad',
      date: date(23),
      time: time('11:30'),
      state: 'done',
      movedTo: null,
    },
    {
      ...{ visitId: visit(12), clientName: 'Bilal Nasser', date: date(23), time: time('17:10') },
      ...{ state: 'moved', movedTo: CivilDate.parse('2026-12-01') },
    },
    {
      visitId: visit(13),
      clientName: 'Daniel Okafor',
      date: date(24),
      time: time('08:40'),
      state: 'open',
      movedTo: null,
    },
  ],
  moved: [
    {
      ...{
        visitId: visit(14),
        clientId: ClientId.parse('019aa000-0000-7000-8000-000000000230'),
        clientName: 'Leyla Aydın',
      },
      ...{ date: date(25), time: time('16:40'), to: CivilDate.parse('2026-12-08'), toTime: time('16:40'), why: 'Ill' },
    },
  ],
  due: [
    due(20, 23, '14:00', 'Callum Reyes', given),
    due(21, 24, '09:45', 'Marek Novák', given),
    due(22, 24, '11:30', 'Tom Alder', null),
    due(23, 24, '14:15', 'Leyla Aydın', given),
    due(24, 24, '16:40', 'Grace Ferreira', null),
    due(25, 27, '14:00', 'Benjamin Stone', given),
  ],
};

export const gallery: ScreenGallery = {
  screen: 'week',
  states: {
    full: {
      title: 'A week with visits, appointments and one moved',
      stop: 'day',
      place: 'week',
      answers: { 'days.get': full },
    },
    more: {
      title: 'Every card of a full day',
      stop: 'day',
      place: 'week',
      answers: { 'days.get': full },
      taps: ['2 more'],
    },
    chairs: {
      title: 'A week with visits and appointments of another tablet',
      stop: 'day',
      place: 'week',
      answers: {
        'days.get': {
          ...full,
          held: full.held.map((one) => (one.visitId === visit(13) ? { ...one, chair: 'Chair 2' } : one)),
          due: full.due.map((one) => (one.visitId === visit(22) ? { ...one, chair: 'Chair 2' } : one)),
        },
      },
    },
    empty: {
      title: 'A week without anybody',
      stop: 'day-empty',
      place: 'week',
      answers: { 'days.get': { due: [], held: [], moved: [] } },
    },
  },
};
