import { pluralIn } from '../plural.ts';

/** Italian says the same of "many", which is for millions. */
export const plural = pluralIn<'one'>('it');
