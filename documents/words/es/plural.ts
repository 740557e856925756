import { pluralIn } from '../plural.ts';

/** Spanish says the same of "many", which is for millions. */
export const plural = pluralIn<'one'>('es');
