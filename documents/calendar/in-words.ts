import { covers } from '../../domain/dates/calendar.ts';
import type { CareDay, DatedRule } from '../../domain/dates/care.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { Typesetter } from '../typeset/typesetter.ts';
import { midLine } from '../words/mid-line.ts';
import { drawnAsBar } from './bars.ts';

/** See `calendar`. */
export interface CalendarInput {
  readonly days: readonly CareDay[];
  readonly rules: readonly DatedRule[];
  /** Number of the next session, for its day and its sheet. */
  readonly nextSession: number;
  /** A word for the first day of a rule, such as the day on which everything is allowed again. */
  readonly freed: { readonly date: CivilDate; readonly word: string } | null;
}

/** The drawn weeks as text for screen readers: the marked days, then what is off and on, each with its first and last day. */
export function calendarInWords(typesetter: Typesetter, { days, rules, nextSession, freed }: CalendarInput): string {
  const { spoken } = typesetter.language.words.calendar;
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  const day = (date: CivilDate): string => typesetter.language.dates.shortDate(date, first.date);
  const marked = days.flatMap(({ date, mark }) => {
    const word =
      markWord(typesetter, mark, nextSession, dueOn(rules, date), date) ??
      (freed?.date === date ? spoken.again(freed.word) : null);
    return word === null ? [] : [`${day(date)}: ${word}.`];
  });
  const stretches = (kinds: readonly DatedRule['kind'][]): string[] =>
    rules
      .filter((rule) => kinds.includes(rule.kind) && drawnAsBar(rule))
      .flatMap((rule) =>
        runsOf(days, rule).map((run) => `${rule.short}, ${runWords(typesetter, run, rule, last.date, day)}`),
      );
  const list = (name: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${name}: ${items.join('; ')}.`];
  const replaced = days.find((one) => one.replaced);
  return [
    spoken.weeks(typesetter.language.dates.fullDate(first.date), typesetter.language.dates.fullDate(last.date)),
    ...marked,
    ...list(spoken.off, stretches(['off'])),
    ...list(spoken.on, stretches(['on', 'always'])),
    ...(replaced ? [spoken.replaced(day(replaced.date), nextSession)] : []),
  ].join(' ');
}

/** What is to be done on this date before the next session; null where nothing is. */
export function dueOn(rules: readonly DatedRule[], date: CivilDate): DatedRule | null {
  return rules.find((rule) => rule.precedesSession && rule.mode !== 'off' && covers(rule, date)) ?? null;
}

/** What is due in words, longest first: with the time by which on its last day, and by its topic's name where that is shorter. */
export function dueWords({ language }: Typesetter, rule: DatedRule, date: CivilDate): string[] {
  const names = [rule.short, rule.topicName].map((name) => midLine(language, name));
  const { byTime } = rule;
  const { ruleBy } = language.words.calendar;
  return [...(byTime === undefined || rule.to !== date ? [] : names.map((name) => ruleBy(name, byTime))), ...names];
}

function markWord(
  typesetter: Typesetter,
  mark: CareDay['mark'],
  nextSession: number,
  due: DatedRule | null,
  date: CivilDate,
): string | null {
  const { calendar: words } = typesetter.language.words;
  switch (mark) {
    case 'treated':
      return words.treated;
    case 'due':
      return due && (dueWords(typesetter, due, date)[0] ?? null);
    case 'next-session':
      return words.spoken.session(nextSession);
    case 'none':
      return null;
  }
}

interface DayRun {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The stretches of days on which a rule is drawn. */
function runsOf(days: readonly CareDay[], rule: DatedRule): DayRun[] {
  const runs: DayRun[] = [];
  let before = false;
  for (const { date, rules } of days) {
    const here = rules.includes(rule.id);
    const last = runs.at(-1);
    if (here && before && last) runs[runs.length - 1] = { from: last.from, to: date };
    else if (here) runs.push({ from: date, to: date });
    before = here;
  }
  return runs;
}

function runWords(
  typesetter: Typesetter,
  run: DayRun,
  rule: DatedRule,
  lastDrawn: CivilDate,
  day: (date: CivilDate) => string,
): string {
  const { spoken } = typesetter.language.words.calendar;
  const goesOn = run.to === lastDrawn;
  if (goesOn && (rule.to === null || rule.kind === 'always')) return spoken.from(day(run.from));
  if (goesOn && rule.to !== null && rule.to > lastDrawn) {
    return `${spoken.fromTo(day(run.from), day(rule.to))}${rule.toPlanned ? spoken.planned : ''}`;
  }
  return run.from === run.to ? day(run.from) : spoken.fromTo(day(run.from), day(run.to));
}
