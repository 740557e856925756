import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

/** The first of a month is an ordinal number. */
const dayOf = (day: number): string => (day === 1 ? '1º' : String(day));

const dateWords: DateWords = {
  weekdays: ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'],
  months: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  date: (weekday, day, month, year) => `${weekday} ${dayOf(day)} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${dayOf(day)} ${month} ${year}`,
  dayAndMonth: (day, month) => `${dayOf(day)} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${dayOf(day)}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `dalle ${from} alle ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} o prima`,
};

export const dates = datesIn(dateWords);
