import type { ClientWords } from '../client-words.ts';

/** "many" is for millions. */
export type French = ClientWords<'one' | 'many' | 'other'>;
