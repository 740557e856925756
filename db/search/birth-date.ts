import { CivilDate } from '../../domain/time.ts';

/** Dates that a query may mean, and the words around them. */
export interface BirthDateQuery {
  /** Whole dates; several when day and month, or the century, are ambiguous. */
  readonly dates: readonly CivilDate[];
  /** "MM-DD", when no year was written. */
  readonly birthdays: readonly string[];
  /** The query without the part that was read as a date. */
  readonly rest: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4}|\\d{2})';
const gap = '[\\s.,/-]*';

interface Form {
  readonly pattern: RegExp;
  /** Possible readings of the captured groups as [year, month, day]; an empty year means none was written. */
  readonly read: (groups: readonly string[]) => readonly (readonly [string, string, string])[];
}

/** Tried in order; the first that matches a real date wins. */
const forms: readonly Form[] = [
  {
    pattern: form(`(\\d{4})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})`),
    read: ([y = '', m = '', d = '']) => [[y, m, d]],
  },
  {
    // 3/4/1988 may mean 3 April or 4 March: search for both.
    pattern: form(`(\\d{1,2})\\s?[-./ ]\\s?(\\d{1,2})\\s?[-./ ]\\s?${year}`),
    read: ([a = '', b = '', y = '']) => [
      [y, b, a],
      [y, a, b],
    ],
  },
  { pattern: form(`${day}${gap}${monthName}${gap}${year}`), read: ([d = '', m = '', y = '']) => [[y, m, d]] },
  { pattern: form(`${monthName}${gap}${day}${gap}(\\d{4})`), read: ([m = '', d = '', y = '']) => [[y, m, d]] },
  {
    pattern: form(`(\\d{8})`),
    read: ([n = '']) => [
      [n.slice(4), n.slice(2, 4), n.slice(0, 2)],
      [n.slice(0, 4), n.slice(4, 6), n.slice(6)],
      [n.slice(4), n.slice(0, 2), n.slice(2, 4)],
    ],
  },
  { pattern: form(`${day}${gap}${monthName}`), read: ([d = '', m = '']) => [['', m, d]] },
  { pattern: form(`${monthName}${gap}${day}`), read: ([m = '', d = '']) => [['', m, d]] },
  {
    pattern: form(`(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})[.]?`),
    read: ([a = '', b = '']) => [
      ['', b, a],
      ['', a, b],
    ],
  },
];

/** Reads a date of birth from typed text; `today` decides what a two-digit year can mean. */
export function birthDateQuery(query: string, today: CivilDate): BirthDateQuery {
  const text = query.toLowerCase();
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const dates = new Set<CivilDate>();
    const birthdays = new Set<string>();
    for (const [y, m, d] of read(match.slice(1))) {
      const month = twoDigits(monthNumber(m));
      const date = twoDigits(Number(d));
      if (y === '') {
        // A leap year, so that 29 February is valid.
        if (CivilDate.safeParse(`2000-${month}-${date}`).success) birthdays.add(`${month}-${date}`);
        continue;
      }
      for (const fullYear of years(y)) {
        const parsed = CivilDate.safeParse(`${fullYear}-${month}-${date}`);
        if (parsed.success && parsed.data <= today && fullYear >= '1890') dates.add(parsed.data);
      }
    }
    if (dates.size > 0 || birthdays.size > 0) {
      const rest = `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`.trim();
      return { dates: [...dates], birthdays: [...birthdays], rest };
    }
  }
  return { dates: [], birthdays: [], rest: query };
}

function form(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u');
}

function years(written: string): readonly string[] {
  return written.length === 2 ? [`19${written}`, `20${written}`] : [written];
}

function monthNumber(written: string): number {
  const named = months.indexOf(written.slice(0, 3));
  return named >= 0 ? named + 1 : Number(written);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
