import type { CheckInRow, CheckInView } from '../../api/contract/check-ins.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, Instant, Zone } from '../../domain/time.ts';

/** Check-ins that the sample day does not have. */
const day = (text: string) => CivilDate.parse(text);
const id = (end: string) => `019ab000-0000-7000-8000-0000000001${end}`;

const row = {
  visitId: VisitId.parse(id('01')),
  clientId: ClientId.parse(id('02')),
  clientName: 'Samir Haddad',
  dateOfBirth: day('1990-02-21'),
  phone: '07700 900 218',
  day: 4,
  dueOn: day('2026-11-24'),
  standing: 'due',
  outcome: null,
} as const satisfies CheckInRow;

export const checkInRows: CheckInRow[] = [
  {
    ...row,
    ...{ visitId: VisitId.parse(id('03')), clientName: 'Marek Novák', day: 7, dueOn: day('2026-11-22') },
    ...{ standing: 'overdue', phone: '07700 900 604' },
  },
  row,
  { ...row, visitId: VisitId.parse(id('05')), clientName: 'Leyla Aydın', day: 30, phone: '' },
];

export const checkInView: CheckInView = {
  ...row,
  today: day('2026-11-24'),
  treatedOn: day('2026-11-20'),
  session: 1,
  sessionsPlanned: 3,
  done: null,
  refused: null,
};

const at = {
  instant: Instant.parse('2026-11-24T10:31:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 1,
  bootId: 'b',
};
export const checkInDone: CheckInView = {
  ...checkInView,
  standing: 'done',
  outcome: 'reaction',
  done: {
    ...{ how: 'phone', outcome: 'reaction', note: 'Warm at the right temple since last night' },
    ...{ at, byName: 'Robin Example' },
  },
};
