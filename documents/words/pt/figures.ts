import { figuresIn } from '../counting.ts';

/** As on the screens: Portugal puts a space there, Brazil a full stop. */
export const figures = figuresIn('pt-PT');
