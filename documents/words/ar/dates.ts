import type { DateWords } from '../date-words.ts';
import { datesIn } from '../dates.ts';

/** Full names: Arabic has no short ones that everybody reads the same. The months are those of the Gulf, Egypt and the press. */
const dateWords: DateWords = {
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  date: (weekday, day, month, year) => `${weekday} ${day} ${month}${year === null ? '' : ` ${year}`}`,
  withoutWeekday: (day, month, year) => `${day} ${month} ${year}`,
  dayAndMonth: (day, month) => `${day} ${month}`,
  monthAndYear: (month, year) => `${month} ${year}`,
  rangeStart: (weekday, day) => `${weekday} ${day}`,
  range: (from, to) => `${from} – ${to}`,
  times: (from, to) => `من ${from} إلى ${to}`,
  dateAndTime: (date, time) => `${date}، ${time}`,
  orBefore: (date) => `${date} أو قبله`,
};

export const dates = datesIn(dateWords);
