import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

const dateWords: DateWords = {
  weekdays: ['Pzt', 'Sal', 'Çar', 'Per', 'Cum', 'Cmt', 'Paz'],
  months: ['Oca', 'Şub', 'Mar', 'Nis', 'May', 'Haz', 'Tem', 'Ağu', 'Eyl', 'Eki', 'Kas', 'Ara'],
  date: (weekday, day, month, year) => `${day} ${month}${year === null ? '' : ` ${year}`} ${weekday}`,
  withoutWeekday: (day, month, year) => `${day} ${month} ${year}`,
  dayAndMonth: (day, month) => `${day} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${day} ${weekday}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `${from} ile ${to} arası`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} veya öncesi`,
};

export const dates = datesIn(dateWords);
