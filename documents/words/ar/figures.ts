import { figuresIn } from '../counting.ts';

/** In the digits that `withArabicIndic` then writes its own way. */
export const figures = figuresIn('ar-u-nu-latn');
