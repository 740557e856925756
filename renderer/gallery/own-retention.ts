import type { RetentionRow, RetentionView } from '../../api/contract/retention.ts';
import { ClientId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';

const date = (text: string) => CivilDate.parse(text);
const id = (n: number) => ClientId.parse(`019ab000-0000-7000-8000-0000000002${n}`);

/** Clients whose keeping time has ended, the longest ago first. */
export const retentionRows: RetentionRow[] = [
  {
    client: {
      ...{ id: id(61), name: 'Ida Lindqvist', dateOfBirth: date('1979-02-11') },
      ...{ lastVisit: date('2016-05-03'), apart: null },
    },
    ...{ lastSeen: date('2016-05-03'), ends: date('2026-05-03'), visits: 3, papers: 9, photos: 12, stays: null },
  },
  {
    client: {
      ...{ id: id(62), name: 'Marek Nowak', dateOfBirth: date('1991-09-30') },
      ...{ lastVisit: date('2016-08-19'), apart: null },
    },
    ...{ lastSeen: date('2016-08-19'), ends: date('2026-08-19'), visits: 1, papers: 3, photos: 0, stays: null },
  },
];

export const retentionCounts = { ended: 2, photos: 6, ending: 23, held: 1 };

export const keptView: RetentionView = {
  keeping: {
    times: {
      health: { least: 10, years: 10 },
      consent: { least: 0, years: 10 },
      photos: { least: 0, years: 3 },
      marketing: { least: 0, years: null },
    },
    premisesDays: 90,
  },
  counts: retentionCounts,
};
