import type { StepBy } from '../../../domain/reports/period.ts';
import type { ChartTitle, Counted, Says } from '../../../domain/reports/report.ts';
import type { ReportId } from '../../../domain/reports/report-id.ts';

const titles: Readonly<Record<ReportId, string>> = {
  breaks: 'Breaks',
  reschedules: 'Rescheduled visits',
  refusals: 'Refusals',
  consents: 'Consent texts',
  'next-sessions': 'Next sessions',
  reactions: 'Reactions',
  'check-ins': 'Check-ins',
  lots: 'Lots',
  year: 'Visits',
};

const counted: Readonly<Record<Counted, string>> = {
  'on-time': 'on time',
  early: 'early',
  late: 'late',
  skipped: 'skipped',
  unknown: 'not known: the tablet was restarted',
  'long-stretch': 'visits with a longer stretch',
  'no-sheet': 'Came without a preparation sheet',
  'came-again': 'Came again',
  'to-come': 'Still to come',
  missed: 'The date is past, nobody came',
  declined: 'Consent declined',
  'consent-withdrawn': 'Consent withdrawn',
  'refused-at-work': 'Not signed again during work',
  'clause-withdrawn': 'Optional point withdrawn',
  'present-text': 'Agreed to the present text',
  'older-text': 'Agreed to an older text',
  booked: 'With a date',
  unbooked: 'Without a date',
  'to-report': 'To be reported',
  'late-report': 'Report is late',
  reported: 'Reported',
  closed: 'Closed',
  overdue: 'Overdue',
  due: 'Due today',
  coming: 'To come',
  done: 'Done',
  expired: 'Expired',
  expiring: 'Expires within 30 days',
  good: 'Good',
  visits: 'Visits',
  treated: 'Treated',
  stopped: 'Stopped',
  rescheduled: 'Rescheduled',
  cancelled: 'Cancelled',
  withdrawn: 'Withdrawn before work',
  'in-progress': 'Open',
  people: 'Clients',
  'new-people': 'First visits',
  other: 'Other',
  nobody: 'Nobody named',
};

const charts: Readonly<Record<ChartTitle, string>> = {
  'by-practitioner': 'By practitioner',
  'late-or-skipped': 'Late or skipped',
  'by-reason': 'By reason found',
  moved: 'Rescheduled',
  refused: 'What was refused or withdrawn',
  'by-text': 'By consent text',
  'next-weeks': 'Dates to come',
  'by-lot': 'Lots by visits',
  'by-outcome': 'By outcome',
  treated: 'Treated visits',
};

const by: Readonly<Record<StepBy, string>> = { week: 'week by week', month: 'month by month', year: 'year by year' };

const visits = (n: number): string => `${n} ${n === 1 ? 'visit' : 'visits'}`;

/** `what`: what the sentence is about, already in words. */
const says: Readonly<Record<Says['say'], (n: number, of: number, what: string) => string>> = {
  none: () => 'Nothing to count in these days.',
  few: (n) => `${n === 1 ? '1 is' : `${n} are`} too few for a chart.`,
  'breaks-kept': (n, of) => `${n} of ${of} breaks came on time or early.`,
  'stretch-over': (n, of) => `${visits(n)} had a stretch longer than ${of} minutes.`,
  'no-stretch-over': (_, of) => `No stretch was longer than ${of} minutes.`,
  'reason-first': (n, of, what) => `Most often found: ${what}, in ${n} of ${visits(of)}.`,
  'no-reason': (n, of) => `${n} of ${visits(of)} got a new date.`,
  'no-sheet': (n, of) => `${n} of ${of} came without a preparation sheet.`,
  refusals: (n, of) => `${n} refused or withdrawn, in ${visits(of)}.`,
  consents: (n, of) => `${n} of ${of} who come again agreed to an older text.`,
  unbooked: (n, of) => `${n} of ${of} have no date for their next session.`,
  missed: (n) => `${n} did not come on the date that was named.`,
  reactions: (n, of) => `${n} of ${of} reactions are still to be reported.`,
  'reactions-late': (n) => `${n} of them late.`,
  'check-ins': (n, of) => `${n} of ${of} check-ins are due.`,
  'check-ins-late': (n) => `${n} of them overdue.`,
  lots: (n, of) => `${n} lots were used in ${visits(of)}.`,
  'lots-expired': (n) => `${n} on the shelf expired.`,
  treated: (n, of) => `${n} of ${visits(of)} ended with a treatment.`,
};

/** The reports, on paper and as a table. */
export const report = {
  titles,
  counted,
  charts,
  by,
  says,
  period: 'Days',
  standing: (date: string) => `as it stands on ${date}`,
  days: (from: string, to: string) => `${from} to ${to}`,
  soFar: 'so far',
  longest: (minutes: number) => `longest ${minutes} min`,
  over: (limit: number) => `over ${limit}`,
  amount: (name: string, value: number) => `${value} ${name}`,
  named: (name: string, value: number) => `${name}: ${value}`,
  figure: (title: string, rows: string) => `${title}. ${rows}.`,
  table: {
    columns: ['Part', 'Name', 'What', 'Number'],
    counts: 'Numbers',
    minutes: 'longest stretch in minutes',
  },
  file: (date: string, title: string) => `${date} report ${title}.csv`,
};
