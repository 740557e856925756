import { CivilDate } from '../../domain/time.ts';

/**
 * Parses a typed day: "9.12.", "9/12/2026", "9 Dec", "Wed 9 December 2026", "1er déc", "9 de diciembre de 2026",
 * "2026-12-09", with the day before the month.
 * Without a year, the next such day from `today`. Null for anything else.
 * `shortMonth`: a date's month in the page's words, "Dec".
 */
export function typedDay(text: string, today: CivilDate, shortMonth: (date: CivilDate) => string): CivilDate | null {
  const iso = CivilDate.safeParse(text.trim());
  if (iso.success) return iso.data;
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const numbers = /^(\d{1,2}) ?[./ -] ?(\d{1,2}) ?(?:[./ -] ?(\d{4}|\d{2})?)?$/.exec(plain);
  const words =
    /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,10})\.?,?(?: (?:de )?(\d{4}|\d{2}))?$/u.exec(
      plain.normalize('NFC'),
    );
  const [, day, month, year] = numbers ?? words ?? [];
  if (day === undefined || month === undefined) return null;
  const number = numbers ? Number(month) : monthNumber(month, shortMonth);
  if (year !== undefined) return dateOf(year.length === 2 ? `20${year}` : year, number, day);
  const thisYear = Number(today.slice(0, 4));
  const next = [0, 1, 2, 3, 4].map((more) => dateOf(String(thisYear + more), number, day));
  return next.find((date) => date !== null && date >= today) ?? null;
}

/** 1 to 12 by a month's name or the start of it, accents left out or not; 0 for none, and for a start of two ("jui"). */
function monthNumber(name: string, shortMonth: (date: CivilDate) => string): number {
  const typed = bare(name);
  const found = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const short = bare(shortMonth(CivilDate.parse(`2026-${String(month).padStart(2, '0')}-01`)));
    return typed.startsWith(short) || short.startsWith(typed);
  });
  const [month = 0] = found;
  return found.length === 1 ? month : 0;
}

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();

function dateOf(year: string, month: number, day: string): CivilDate | null {
  return CivilDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`).data ?? null;
}
