import type { ClientWords } from '../client-words.ts';

/** Arabic counts in six forms; "one" and "two" say their number in the word itself. */
export type Arabic = ClientWords<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
