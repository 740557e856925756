import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

const dateWords: DateWords = {
  weekdays: ['seg', 'ter', 'qua', 'qui', 'sex', 'sáb', 'dom'],
  months: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  date: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${day} ${month} ${year}`,
  dayAndMonth: (day, month) => `${day} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${day}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `das ${from} às ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} ou antes`,
};

export const dates = datesIn(dateWords);
