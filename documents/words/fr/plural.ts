import { pluralIn } from '../plural.ts';

/** French says the same of "many", which is for millions. */
export const plural = pluralIn<'one'>('fr');
