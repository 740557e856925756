import type { ClientWords } from '../client-words.ts';

/** "many" is for millions. */
export type Portuguese = ClientWords<'one' | 'many' | 'other'>;
