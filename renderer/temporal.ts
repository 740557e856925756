import type { Temporal as Polyfill } from 'temporal-polyfill';

/** The browser's own, where it has one: the pages of older browsers load the same in JavaScript. */
const own: typeof Polyfill | undefined = Reflect.get(globalThis, 'Temporal');
export const Temporal = own ?? (await import('temporal-polyfill/implementation')).Temporal;
