import type { ClientWords } from '../client-words.ts';

export type German = ClientWords<'one' | 'other'>;
