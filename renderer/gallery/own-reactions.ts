import type { ReactionForm, ReactionRow, ReactionView } from '../../api/contract/reactions.ts';
import { ordinaryWorkingDays } from '../../domain/clinic/working-days.ts';
import { ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import { CivilDate, Instant, Zone } from '../../domain/time.ts';

/** Reactions that the sample day does not have. */
const day = (text: string) => CivilDate.parse(text);
const id = (end: string) => `019ab000-0000-7000-8000-0000000000${end}`;
const at = {
  instant: Instant.parse('2026-11-24T10:31:00.000Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 1,
  bootId: 'b',
};
const whose = {
  visitId: VisitId.parse(id('01')),
  clientId: ClientId.parse(id('02')),
  clientName: 'Samir Haddad',
  dateOfBirth: day('1990-02-21'),
  apart: null,
  treatedOn: day('2026-11-22'),
  session: 3,
  sessionsPlanned: 3,
};
const lots = [
  { sequence: 41, kind: 'pigment', name: 'Soft black', maker: 'Inkwell', lot: 'SG-B0417' },
  { sequence: 42, kind: 'needle', name: '3 round liner', maker: '', lot: 'NX-3R-0912' },
] as const;

export const reactionForm: ReactionForm = {
  ...whose,
  today: day('2026-11-24'),
  lots: [...lots],
  workingDays: ordinaryWorkingDays,
  refused: null,
};

export const reactionRow: ReactionRow = {
  ...whose,
  reaction: 57,
  began: day('2026-11-23'),
  signs: ['redness', 'swelling'],
  reportBy: day('2026-12-08'),
  daysLeft: 10,
  standing: 'due',
};

export const reactionRows: ReactionRow[] = [
  {
    ...reactionRow,
    reaction: 61,
    clientName: 'Marek Novák',
    standing: 'overdue',
    reportBy: day('2026-11-20'),
    daysLeft: 0,
  },
  reactionRow,
  { ...reactionRow, reaction: 33, clientName: 'Leyla Aydın', standing: 'sent', signs: ['itching'] },
];

const done = { at, byName: 'Robin Example' };
export const reactionView: ReactionView = {
  ...reactionRow,
  today: day('2026-11-24'),
  report: {
    began: reactionRow.began,
    heard: day('2026-11-24'),
    signs: reactionRow.signs,
    areas: ['front', 'right'],
    words: 'Warm since this morning, no fever',
    lots: [41, 42],
    doctor: 'not-yet',
    advice: 'Water only, and a doctor today if it spreads',
    toldBy: '',
  },
  workingDays: 10,
  lots: [...lots],
  reported: done,
  paper: DocumentId.parse(id('03')),
  followed: [{ ...done, text: 'Fading, no pain', doctor: 'yes' }],
  sent: null,
  closed: null,
};

export const reactionClosed: ReactionView = {
  ...reactionView,
  standing: 'closed',
  sent: { ...done, on: day('2026-11-24'), to: 'Sampletown health office' },
  closed: { ...done, how: 'healed', words: 'Nothing to be seen any more' },
};
