import { fullDayInWords } from '../../domain/dates/in-words.ts';
import type { SaidWhen } from '../../domain/visit/types.ts';

/** "Sun 22 Nov 2026, 09:30", "Mon 23 Nov 2026", "Sat 21 Nov 2026 or before". */
export function saidInWords({ date, time, orBefore }: SaidWhen): string {
  const day = fullDayInWords(date);
  if (orBefore) return `${day} or before`;
  return time === null ? day : `${day}, ${time}`;
}
