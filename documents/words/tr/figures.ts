import { figuresIn } from '../counting.ts';

export const figures = figuresIn('tr');
