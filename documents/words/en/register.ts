import type { Outcome } from '../../../domain/visit/views/stages.ts';
import { figures } from './figures.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  'in-progress': 'Open',
  treated: 'Treated',
  stopped: 'Stopped',
  rescheduled: 'Moved to a new date',
  declined: 'Consent declined',
  withdrawn: 'Consent withdrawn',
  cancelled: 'Cancelled',
};

/** The register of visits, on paper and as a table. */
export const register = {
  title: 'Visits',
  from: 'From',
  theFirst: 'the first visit',
  to: 'Until',
  theLast: 'the last visit',
  which: 'Which',
  all: 'All of these days',
  narrowed: 'Not all of these days: only those that the filters left',
  count: 'How many',
  visits: (visits: number) => `${figures(visits)} ${visits === 1 ? 'visit' : 'visits'}`,
  lead: 'Health information. Keep this list in the clinic, and destroy it when it is no longer needed.',
  none: 'No visit fits.',
  heads: { when: 'When', who: 'Who', by: 'By', outcome: 'Outcome, seal and copy' },
  session: (session: number, planned: number) => `Session ${session} of ${planned}`,
  sealed: 'Sealed',
  notSealed: 'Not sealed',
  outcomes,
  yes: 'Yes',
  no: 'No',
  /** One line of the table for each visit. */
  columns: [
    'Visit',
    'Date',
    'Time',
    'Client',
    'Born',
    'Session',
    'Planned',
    'Treatment',
    'By',
    'Outcome',
    'Moved because of',
    'Sealed',
    'Copy',
  ],
  file: (date: string) => `${date} visits.csv`,
};
