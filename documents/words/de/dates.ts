import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

const dateWords: DateWords = {
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  months: ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'],
  date: (weekday, day, month, year) => `${weekday} ${day}. ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${day}. ${month} ${year}`,
  dayAndMonth: (day, month) => `${day}. ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${day}.`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `${from} bis ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} oder früher`,
};

export const dates = datesIn(dateWords);
