import type { StaffFirst } from '../../staff-words.ts';
import { common as clients } from '../common.ts';
import { common } from './common.ts';
import { lock } from './lock.ts';
import { setup } from './setup.ts';

/** The first screen, whichever it is. */
export const germanFirst: StaffFirst<'one' | 'other'> = { common: { ...clients, ...common }, lock, setup };
