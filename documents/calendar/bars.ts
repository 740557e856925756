import type { CareDay, DatedRule } from '../../domain/dates/care.ts';
import { packBars } from '../../domain/dates/pack-bars.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { IconName } from '../pdf/icons/paths.ts';
import type { Typesetter } from '../typeset/typesetter.ts';

/** One bar of a week: columns 0 to 6, both included. */
export interface Bar {
  readonly look: 'off' | 'on' | 'dashed';
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly icon: IconName | null;
  /** Empty columns before the bar, on every row of the week: a label that does not fit inside can stand there. */
  readonly free: number;
}

export interface Week {
  readonly days: readonly CareDay[];
  /** Bars in rows without overlap. Groups come in order, so washing is on top. */
  readonly rows: readonly (readonly Bar[])[];
}

/** Rules that share a bar. What is done on one day is marked on it or listed beside the calendar, and has none. */
type Group = 'care' | 'limits' | 'life' | 'always';
const groups: readonly Group[] = ['care', 'limits', 'life', 'always'];

function groupOf({ lane, kind, endsRestrictions }: DatedRule): Group | null {
  if (kind === 'always') return 'always';
  if (endsRestrictions) return 'life';
  switch (lane) {
    case 'washing':
    case 'skin':
      return 'care';
    case 'activity':
    case 'body':
      return 'limits';
    case 'hair':
    case 'other':
      return null;
  }
}

/** Whether the calendar shows a rule as a bar. */
export const drawnAsBar = (rule: DatedRule): boolean => groupOf(rule) !== null;

const iconOf: Readonly<Record<DatedRule['icon'], IconName>> = {
  prohibit: 'prohibit',
  drop: 'drop',
  'hand-soap': 'hand-soap',
  hand: 'hand',
  check: 'check',
  sun: 'sun',
  infinity: 'infinity',
  scissors: 'scissors',
  calendar: 'calendar-blank',
};

/**
 * The weeks with their bars. Rules of one group share a bar where `fits` says that their labels fit; on shorter stretches each
 * rule gets its own.
 */
export function weeksOf(
  typesetter: Typesetter,
  days: readonly CareDay[],
  rules: readonly DatedRule[],
  nextSession: number,
  fits: (bar: Bar) => boolean,
): Week[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const weeks: Week[] = [];
  let replacedBefore = false;
  for (let start = 0; start < days.length; start += 7) {
    const week = days.slice(start, start + 7);
    const bars = groups.flatMap((group) => barsOf(typesetter, group, week, byId, start + 7 >= days.length, fits));
    const replaced = replacedBar(typesetter, week, nextSession, replacedBefore, fits);
    if (replaced) {
      bars.unshift(replaced.bar);
      replacedBefore ||= replaced.inFull;
    }
    weeks.push({ days: week, rows: packBars(bars) });
  }
  return weeks;
}

/** Stretches of days with the same rules of one group and kind, each as one bar. */
function barsOf(
  typesetter: Typesetter,
  group: Group,
  week: readonly CareDay[],
  rules: ReadonlyMap<string, DatedRule>,
  lastShown: boolean,
  fits: (bar: Bar) => boolean,
): Bar[] {
  const bars: Bar[] = [];
  const start = week.findIndex((day) => day.rules.length > 0);
  for (const kind of ['off', 'on', 'always'] as const) {
    const standing = week.map((day) =>
      day.rules
        .map((id) => rules.get(id))
        .filter((rule): rule is DatedRule => rule !== undefined && groupOf(rule) === group && rule.kind === kind)
        .sort((a, b) => order.indexOf(a.lane) - order.indexOf(b.lane)),
    );
    for (let column = 0; column < week.length; ) {
      const here = standing[column] ?? [];
      let last = column;
      while (last + 1 < week.length && sameRules(here, standing[last + 1] ?? [])) last++;
      if (here.length > 0) {
        const date = week[last]?.date;
        const goesOn = lastShown && last === week.length - 1 && date !== undefined;
        const end = goesOn ? date : null;
        const place = { first: column, last, free: column === start ? start : 0 };
        const shared = barOf(typesetter, here, kind, place, end);
        if (kind === 'always' || fits(shared)) bars.push(shared);
        else bars.push(...here.map((rule) => barOf(typesetter, [rule], kind, place, end)));
      }
      column = last + 1;
    }
  }
  return bars;
}

const order: readonly DatedRule['lane'][] = ['washing', 'skin', 'activity', 'body', 'hair', 'other'];

const sameRules = (a: readonly DatedRule[], b: readonly DatedRule[]): boolean =>
  a.length === b.length && a.every((rule, index) => rule.id === b[index]?.id);

function barOf(
  typesetter: Typesetter,
  rules: readonly DatedRule[],
  kind: DatedRule['kind'],
  place: Pick<Bar, 'first' | 'last' | 'free'>,
  endOfCalendar: CivilDate | null,
): Bar {
  const { calendar: words } = typesetter.language.words;
  const look = kind === 'off' ? 'off' : 'on';
  if (kind === 'always') {
    return { ...place, look, label: words.always, icon: 'infinity' };
  }
  const [lead] = rules;
  // The times sign stands without a space before it, because days are narrow.
  const label = rules.map((rule) => rule.short.replaceAll(/(?<=\d) ×/g, '×')).join('. ');
  const icon = kind === 'off' ? 'prohibit' : lead ? iconOf[lead.icon] : null;
  // A rule that goes on after the drawn weeks says until when, so that the last week does not look like the end.
  const to = rules.every((rule) => rule.to === lead?.to) ? (lead?.to ?? null) : null;
  const outlasts = endOfCalendar !== null && to !== null && to > endOfCalendar;
  const until = outlasts ? words.outlasts(typesetter.language.dates.dayAndMonth(to), lead?.toPlanned ?? false) : '';
  return { ...place, look, label: label + until, icon };
}

/** From the day after the next session its own sheet applies: dashed bars, labelled once where there is space. */
function replacedBar(
  typesetter: Typesetter,
  week: readonly CareDay[],
  nextSession: number,
  saidBefore: boolean,
  fits: (bar: Bar) => boolean,
): { readonly bar: Bar; readonly inFull: boolean } | null {
  const first = week.findIndex((day) => day.replaced);
  if (first < 0) return null;
  const { calendar: words } = typesetter.language.words;
  const bar: Bar = {
    look: 'dashed',
    first,
    last: week.length - 1,
    label: words.newSheet(nextSession),
    icon: null,
    free: 0,
  };
  const inFull = !saidBefore && fits(bar);
  return { bar: inFull ? bar : { ...bar, label: words.followSheet(nextSession) }, inFull };
}
