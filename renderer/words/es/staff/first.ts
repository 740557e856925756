import type { StaffFirst } from '../../staff-words.ts';
import { common as clients } from '../common.ts';
import { common } from './common.ts';
import { lock } from './lock.ts';
import { setup } from './setup.ts';

/** What the first screen says in Spanish, whichever it is. */
export const spanishFirst: StaffFirst<'one' | 'many' | 'other'> = { common: { ...clients, ...common }, lock, setup };
