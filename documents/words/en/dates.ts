import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

export const dateWords: DateWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${day} ${month} ${year}`,
  dayAndMonth: (day, month) => `${day} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${day}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `${from} to ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} or before`,
};

export const dates = datesIn(dateWords);
