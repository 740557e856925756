import type { ClientWords } from '../client-words.ts';

/** Nouns stay as they are behind a number, and no ending hangs on a name or a date: it would have to follow their sounds. */
export type Turkish = ClientWords<'one' | 'other'>;
