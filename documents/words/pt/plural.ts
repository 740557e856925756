import { pluralIn } from '../plural.ts';

/** Portuguese says the same of "many", which is for millions. */
export const plural = pluralIn<'one'>('pt');
