import { common } from './common.ts';
import { lock } from './lock.ts';
import { setup } from './setup.ts';

/** What the first screen says, whichever it is: setup, the passphrase, the lock. One catalogue per area. */
export const first = { common, lock, setup } as const;
