import type { HowGiven } from '../../../domain/visit/types.ts';
import { figures } from './figures.ts';

const given: Readonly<Record<HowGiven, string>> = {
  printed: 'Paper',
  saved: 'Saved to a stick',
  both: 'Paper, and saved',
  declined: 'None wanted',
  later: 'Not given yet',
};

/** Everybody who got a lot, on paper and as a table. */
export const recall = {
  title: (lot: string) => `Recall: lot ${lot}`,
  what: 'What',
  maker: 'Maker',
  noMaker: 'not written down',
  expiry: 'Expiry',
  noExpiry: 'none on the package',
  people: (people: number, visits: number) =>
    `${figures(people)} ${people === 1 ? 'person' : 'people'}, ${figures(visits)} ${visits === 1 ? 'visit' : 'visits'}`,
  count: 'Got it',
  lead: 'Health information. Keep this list in the clinic, and destroy it when it is no longer needed.',
  none: 'Nobody got this lot.',
  columns: { who: 'Who', contact: 'Phone and e-mail', visits: 'Visits and areas', sheet: 'Sheet' },
  noPhone: 'No phone',
  noAreas: 'Area not recorded',
  open: 'Visit still open',
  given,
  /** One line of the table for each visit. */
  table: [
    'Name',
    'Born',
    'Phone',
    'E-mail',
    'Visit',
    'Areas',
    'Sheet',
    'Kind',
    'Name of the lot',
    'Maker',
    'Lot',
    'Expiry',
  ],
  /** What and when, never who. */
  file: (date: string, lot: string) => `${date} recall ${lot}.csv`,
};
