import { withinRange } from '../decimal.ts';
import { refusedDrawing } from '../refused.ts';

const scales: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['mm', 96 / 25.4],
  ['cm', 96 / 2.54],
  ['in', 96],
]);

/** A length in user units; other screen units convert as in CSS. */
export function lengthOf(text: string | null | undefined, otherwise: number): number {
  if (text === null || text === undefined || text === '') return otherwise;
  if (text.length > 40) throw refusedDrawing('measure');
  const [, number = '', unit = ''] =
    /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)$/i.exec(text.trim()) ?? [];
  const scale = scales.get(unit.toLowerCase());
  if (number === '' || scale === undefined) throw refusedDrawing('measure', text.slice(0, 20));
  return withinRange(Number(number) * scale);
}

const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The numbers of a list; null when it contains anything else, such as a unit. */
export function numbersIn(text: string): number[] | null {
  return /[^\s,]/.test(text.replaceAll(number, ' ')) ? null : [...text.matchAll(number)].map(([one]) => Number(one));
}
