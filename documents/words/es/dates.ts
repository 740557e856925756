import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

const dateWords: DateWords = {
  weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
  date: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${day} ${month} ${year}`,
  dayAndMonth: (day, month) => `${day} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${day}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `de ${from} a ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} o antes`,
};

export const dates = datesIn(dateWords);
