import { dateWords } from '../words/en/dates.ts';

/**
 * Dates and times of day, and a number with its sign: "Fri 15 Jan 2027", "24 Nov", "Sat 12 – Mon 14", "13:05 GMT", "3–4 ×".
 * They stay on one line where that line has room for them.
 */
const { months, weekdays } = dateWords;
const weekday = `(?:${weekdays.join('|')})`;
const day = `(?:${weekday} )?\\d{1,2} (?:${months.join('|')})(?: \\d{4})?|${weekday} \\d{1,2}`;
const together = new RegExp(
  `\\b(?:${day})(?: – (?:${day}))?(?:, \\d\\d:\\d\\d(?: [A-Z]{2,5}\\b)?)?|\\b\\d\\d:\\d\\d [A-Z]{2,5}\\b|\\d[\\d–]* ×`,
  'g',
);

/** Whether a line that ends at a place in the text would break such a thing in two. */
export function splitter(text: string): (place: number) => boolean {
  const ranges = [...text.matchAll(together)].map((found) => [found.index, found.index + found[0].length] as const);
  return (place) => ranges.some(([from, to]) => place > from && place < to);
}
