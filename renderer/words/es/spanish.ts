import type { ClientWords } from '../client-words.ts';

/** "many" is for millions. */
export type Spanish = ClientWords<'one' | 'many' | 'other'>;
