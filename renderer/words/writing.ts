import { midLine } from '../../documents/words/mid-line.ts';
import { pageDirection, pageLocale } from './language.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const marks = /[\u2066-\u2069\u202a-\u202e]/g;
/** First strong isolate, and what ends it (Unicode's bidirectional algorithm, X5). */
const [FSI, PDI] = ['\u2068', '\u2069'];
const number = /^\d+$/;
const time = /^\d{1,2}:\d{2}$/;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A count as the page's language writes it: "1,234" or "1.234", and "٥" where the clinic has the language written so. A year is
 * no count: it is a text, for `given`.
 */
export function figures(count: number): string {
  const locale = pageLocale();
  // Making one takes a hundred times as long as using it, and a list of times asks for each of their digits.
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format.format(count);
}

/** A number or a time of day in the digits of the page. */
const inDigits = (text: string): string => text.replace(/\d/g, (digit) => figures(Number(digit)));

/** "Checks" within a line: "checks", and "Prüfungen" in German, which writes its nouns large wherever they stand. */
export const withinLine = (words: string): string => midLine({ code: new Intl.Locale(pageLocale()).language }, words);

/** "13:05" in the digits of the page. */
export const timeOfDay = inDigits;

/**
 * What a sentence of ours is given, as the page writes it: counts as such, digits and times of day in its own, and whatever could
 * turn the order of the words around it (a name, a lot, a phone number) with a direction of its own, as if it were one word.
 */
export function given(words: string | number): string {
  if (typeof words === 'number') return figures(words);
  if (number.test(words) || time.test(words)) return inDigits(words);
  const turns = pageDirection() === 'rtl' ? words !== '' : rightToLeft.test(words);
  return turns ? `${FSI}${words.replace(marks, '')}${PDI}` : words;
}
