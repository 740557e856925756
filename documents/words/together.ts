import type { DateWords } from './date-words.ts';

/** Stand for the parts of a date while its shape in a language is learnt. */
const [aWeekday, aMonth, aTime, aDate, aDay, aYear] = ['\ue000', '\ue001', '\ue002', '\ue003', 29, 9876] as const;

/** Latin or Arabic-Indic. */
const figure = '[\\d٠-٩]';
const time = `${figure}{2}:${figure}{2}(?: [A-Z]{2,5}(?![\\p{L}\\p{N}]))?`;

/** Whether a line that ends at a place in the text would break a date, a time or a number with its sign in two. */
export type Splitter = (text: string) => (place: number) => boolean;

/**
 * Dates and times of day in a language, and a number with its sign: "Fri 15 Jan 2027", "24 Nov", "Sat 12 – Mon 14",
 * "13:05 GMT", "3–4 ×"; "15 Oca 2027 Cum", "1er déc". They stay on one line where that line has room for them.
 */
export function togetherIn(words: DateWords): Splitter {
  const shape = (sentence: string): string =>
    sentence
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(aWeekday, either(words.weekdays))
      .replaceAll(aMonth, either(words.months))
      // The first of a month may be an ordinal number.
      .replaceAll(String(aDay), `${figure}{1,2}(?:er|º)?`)
      .replaceAll(String(aYear), `${figure}{4}`)
      .replaceAll(aTime, time);
  const date = either(
    [
      words.date(aWeekday, aDay, aMonth, aYear),
      words.date(aWeekday, aDay, aMonth, null),
      words.withoutWeekday(aDay, aMonth, aYear),
      words.dayAndMonth(aDay, aMonth),
      words.rangeStart(aWeekday, aDay),
    ].map(shape),
  );
  const dates = either([words.range(aDate, aDate), aDate].map((one) => shape(one).replaceAll(aDate, date)));
  const timed = shape(words.dateAndTime(aDate, aTime)).replaceAll(aDate, dates);
  // \b knows Latin letters only.
  const together = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${timed}|${dates}|${time})(?![\\p{L}\\p{N}])|${figure}(?:${figure}|–)* ×`,
    'gu',
  );
  return (text) => {
    const ranges = [...text.matchAll(together)].map((found) => [found.index, found.index + found[0].length] as const);
    return (place) => ranges.some(([from, to]) => place > from && place < to);
  };
}

/** The longest first, as a shorter one may begin it. */
const either = (shapes: readonly string[]): string =>
  `(?:${[...shapes].sort((a, b) => b.length - a.length).join('|')})`;
