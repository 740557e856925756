import { segmentsOf } from './place.ts';

/** Fields that hold a sentence or a name. Every other field is a number, a date, a grade, or something else that decides. */
const sentences = new Set([
  ...['text', 'short', 'why', 'hint', 'title', 'name', 'label', 'finding', 'condition', 'ifMissed'],
  ...['electronicRecord', 'intent', 'disclaimer'],
  ...['fading', 'simple', 'infectionSigns', 'infectionAct', 'acknowledgement'],
]);

/** Lists of sentences. */
const passages = new Set(['paragraphs', 'points', 'exceptions']);

function isSentenceAt(place: string): boolean {
  const [last = '', around = ''] = segmentsOf(place).reverse();
  return sentences.has(last) || (passages.has(around) && /^\d+$/.test(last));
}

const numbersIn = (text: string): string => (text.match(/\p{N}+/gu) ?? []).join(' ');

/**
 * Whether an owner may say of a changed text that it means the same: a sentence, there before and after, with the same numbers
 * in it. How often and how much are compared with each other by the checker, so they always mean something.
 */
export function mayBeWording(place: string, before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  return before !== '' && after !== '' && isSentenceAt(place) && numbersIn(before) === numbersIn(after);
}
