import type { ClientWords } from '../client-words.ts';

/** "many" is for millions. */
export type Italian = ClientWords<'one' | 'many' | 'other'>;
