import { pageLocale } from '../../../words/language.ts';

/** "January" to "December" in the language of the page. */
export function monthNames(): string[] {
  const format = new Intl.DateTimeFormat(pageLocale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2024, month, 15))));
}
