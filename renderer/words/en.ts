import { first } from './en/first.ts';
import { rest } from './en/rest.ts';

/** One catalogue per area; the area is the namespace. */
export const en = { ...first, ...rest } as const;
