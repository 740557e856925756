import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

/** The first of a month is an ordinal number. */
const dayOf = (day: number): string => (day === 1 ? '1er' : String(day));

const dateWords: DateWords = {
  weekdays: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  months: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
  date: (weekday, day, month, year) => `${weekday} ${dayOf(day)} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${dayOf(day)} ${month} ${year}`,
  dayAndMonth: (day, month) => `${dayOf(day)} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${dayOf(day)}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `de ${from} à ${to}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  orBefore: (date) => `${date} ou avant`,
};

export const dates = datesIn(dateWords);
