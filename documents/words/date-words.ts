/**
 * What a language calls days and months, and the order in which it says them. Written out, not taken from Intl: its month
 * names differ between versions ("Sep", "Sept"), and a signed page must not.
 */
export interface DateWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** "Sat 28 Nov", "Sat 28 Nov 2026". */
  readonly date: (weekday: string, day: number, month: string, year: number | null) => string;
  /** "14 Mar 1988". */
  readonly withoutWeekday: (day: number, month: string, year: number) => string;
  /** "14 Jan". */
  readonly dayAndMonth: (day: number, month: string) => string;
  /** "Aug 2027". */
  readonly monthAndYear: (month: string, year: number) => string;
  /** "Sat 12", before the rest of a range within one month. */
  readonly rangeStart: (weekday: string, day: number) => string;
  readonly range: (from: string, to: string) => string;
  /** "10:20 to 10:50 GMT". */
  readonly times: (from: string, to: string) => string;
  /** "Tue 15 Dec, 10:00". */
  readonly dateAndTime: (date: string, time: string) => string;
  readonly orBefore: (date: string) => string;
}
