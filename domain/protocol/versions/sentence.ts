import { isFields, isItems, segmentsOf, within } from './place.ts';

/** Fields that hold words. Every other field is a number, a date, a grade, or a choice. */
const sentences = new Set([
  ...['text', 'short', 'why', 'hint', 'title', 'name', 'label', 'finding', 'condition'],
  ...['often', 'amount', 'ifMissed'],
  ...['electronicRecord', 'intent', 'disclaimer'],
  ...['fading', 'simple', 'infectionSigns', 'infectionAct', 'acknowledgement'],
]);

/** Texts that decide something: the checker compares how often and how much, and a unit is what a number means. */
const deciding = new Set(['often', 'amount', 'unit']);

/** Lists of sentences. */
const passages = new Set(['paragraphs', 'points', 'exceptions']);

/** Whether a sentence or a name stands at a place. */
export function isSentenceAt(place: string): boolean {
  const [last = '', around = ''] = segmentsOf(place).reverse();
  // Of a number that is answered; the unit of a point in time is a choice.
  if (last === 'unit') return around === 'answers';
  return sentences.has(last) || (passages.has(around) && /^\d+$/.test(last));
}

/** Every sentence and name in what stands at a place, in order. */
export function sentencesIn(place: string, value: unknown): string[] {
  if (typeof value === 'string') return value !== '' && isSentenceAt(place) ? [value] : [];
  const entries = isItems(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : [];
  return entries.flatMap(([key, inner]) => sentencesIn(within(place, key), inner));
}

const numbersIn = (text: string): string => (text.match(/\p{N}+/gu) ?? []).join(' ');

/**
 * Whether an owner may say of a changed text that it means the same: a sentence, there before and after, with the same numbers
 * in it.
 */
export function mayBeWording(place: string, before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const [last = ''] = segmentsOf(place).reverse();
  if (before === '' || after === '' || deciding.has(last) || !isSentenceAt(place)) return false;
  return numbersIn(before) === numbersIn(after);
}
