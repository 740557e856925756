import { counting } from '../../../faults/counting.ts';

export const count = counting('es');
