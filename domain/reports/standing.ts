import { addDays, type CivilDate } from '../time.ts';
import type { RegisterOnly } from '../visit/register.ts';
import { bars, columns, count, type OnDay, says, tooFew } from './charts.ts';
import type { Period } from './period.ts';
import type { Chart, Opens, Report } from './report.ts';

/** So many weeks are drawn at least, however soon the last date is. */
const weeksAhead = 12;

/** As far as there are dates. */
function aheadOf(today: CivilDate, days: readonly OnDay[]): Period {
  const least = addDays(today, weeksAhead * 7 - 1);
  return { from: today, to: days.reduce((last, { day }) => (day > last ? day : last), least) };
}

/** What stands today, looked for in the visits of this period. */
interface Standing {
  readonly within: Period;
  readonly today: CivilDate;
}

const listed =
  (within: Period) =>
  (only: RegisterOnly): Opens => ({ to: 'register', show: 'all', filter: { ...within, only } });

/** Of what is still to come nothing is "so far". */
const ahead = (chart: Chart): Chart =>
  chart.kind === 'columns' ? { ...chart, columns: chart.columns.map((one) => ({ ...one, soFar: false })) } : chart;

/** Sessions of a course that are still to come, with a date and without. */
export function nextSessionsReport(
  counted: {
    readonly booked: number;
    readonly missed: number;
    readonly unbooked: number;
    readonly days: readonly OnDay[];
  },
  { within, today }: Standing,
): Report {
  const { booked, missed, unbooked, days } = counted;
  const opens = listed(within);
  const total = booked + missed + unbooked;
  return {
    id: 'next-sessions',
    period: null,
    scope: null,
    says: [
      total === 0 ? says('none') : says('unbooked', unbooked, total),
      ...(missed > 0 ? [says('missed', missed, total)] : []),
    ],
    counts: [
      count('booked', booked, opens('to-come'), 'solid'),
      count('missed', missed, opens('missed'), 'lines'),
      count('unbooked', unbooked, opens('unbooked'), 'outline'),
    ],
    charts: booked === 0 ? [] : [ahead(columns('next-weeks', days, aheadOf(today, days), today))],
    facts: [],
  };
}

/** Who comes again, and whether the text that they agreed to is still the present one. */
export function consentsReport(
  { present, older }: { readonly present: number; readonly older: number },
  { within }: Pick<Standing, 'within'>,
): Report {
  const opens = listed(within);
  const rows = [
    count('present-text', present, opens('present-text'), 'solid'),
    count('older-text', older, opens('older-text'), 'lines'),
  ];
  const total = present + older;
  return {
    id: 'consents',
    period: null,
    scope: null,
    says: [total === 0 ? says('none') : says('consents', older, total)],
    counts: rows,
    charts: total === 0 ? [] : [bars('by-text', rows)],
    facts: [],
  };
}

/** Whom the clinic asks how they are: what is overdue, due, to come and done. */
export function checkInsReport({
  overdue,
  due,
  coming,
  done,
}: {
  readonly overdue: number;
  /** The overdue ones among them. */
  readonly due: number;
  readonly coming: number;
  readonly done: number;
}): Report {
  const opens: Opens = { to: 'check-ins' };
  const rows = [
    count('overdue', overdue, opens, 'lines'),
    count('due', due - overdue, opens, 'dots'),
    count('coming', coming, opens, 'outline'),
    count('done', done, opens, 'solid'),
  ];
  const total = due + coming + done;
  return {
    id: 'check-ins',
    period: null,
    scope: null,
    says: [
      total === 0 ? says('none') : says('check-ins', due, total),
      ...(overdue > 0 ? [says('check-ins-late', overdue, total)] : []),
    ],
    counts: rows,
    charts: total === 0 ? [] : [bars('by-outcome', rows)],
    facts: [],
  };
}

/** Reactions that were told, and which of them still have to be reported. */
export function reactionsReport({
  all,
  due,
  overdue,
  open,
}: {
  readonly all: number;
  readonly due: number;
  readonly overdue: number;
  readonly open: number;
}): Report {
  const opens: Opens = { to: 'reactions' };
  const rows = [
    count('late-report', overdue, opens, 'lines'),
    count('to-report', due - overdue, opens, 'dots'),
    count('reported', all - due, opens, 'solid'),
  ];
  return {
    id: 'reactions',
    period: null,
    scope: null,
    says: [
      all === 0 ? says('none') : says('reactions', due, all),
      ...(overdue > 0 ? [says('reactions-late', overdue, all)] : []),
    ],
    counts: rows,
    charts: all === 0 ? [] : [bars('by-outcome', rows)],
    facts: [count('closed', all - open, opens)],
  };
}

/** Whose keeping time is over, or soon: nothing goes by itself. */
export function retentionReport({
  isSet,
  people,
  ended,
  photos,
  ending,
  held,
}: {
  /** Whether the clinic named a time after which a record, or photos, are due. */
  readonly isSet: boolean;
  readonly people: number;
  readonly ended: number;
  readonly photos: number;
  readonly ending: number;
  readonly held: number;
}): Report {
  const opens = (show: Extract<Opens, { to: 'retention' }>['show']): Opens => ({ to: 'retention', show });
  const rows = [
    count('keeping-ended', ended, opens('ended'), 'solid'),
    count('photos-ended', photos, opens('photos'), 'dots'),
    count('keeping-ending', ending, opens('ending'), 'outline'),
    count('held', held, opens('held'), 'lines'),
  ];
  const total = ended + photos + ending + held;
  return {
    id: 'retention',
    period: null,
    scope: null,
    says: [
      ...[isSet ? says('retention', ended, people) : says('no-retention')],
      ...(held > 0 ? [says('retention-held', held, people)] : []),
    ],
    counts: rows,
    charts: total <= tooFew ? [] : [bars('by-time', rows)],
    facts: [],
  };
}
