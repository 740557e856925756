import type { Store } from '../db/file/store.ts';
import { continueLog } from '../db/log/log.ts';
import type { Moment } from '../domain/time.ts';
import { eraseAtHub } from './erase.ts';
import { leaveFork } from './fork.ts';
import type { Membership } from './membership.ts';
import { LogError, type LogFault } from './prove.ts';
import { type Pulled, pull } from './pull.ts';
import { push } from './push.ts';
import type { Wire } from './wire.ts';

export interface Synced extends Pulled {
  readonly sent: number;
  /** What this record was found to be, and was put right: the owner is told once. */
  readonly found: Extract<LogFault, 'restored' | 'fork'> | null;
}

/**
 * Sends and gets everything once. A record that was put back to an earlier state writes nothing more to the log that it had:
 * it goes on under another one. Throws LogError where this chair's own log cannot go on, and HubError.
 */
export async function sync(
  wire: Wire,
  store: Store,
  member: Membership,
  here: { readonly device: string; readonly now: Moment },
): Promise<Synced> {
  const { sent, found } = await send(wire, store, member, here);
  return { sent, found, ...(await pull(wire, store, member)) };
}

/** More than this many logs in a row that cannot go on are no accident. */
const mostTries = 4;

async function send(
  wire: Wire,
  store: Store,
  member: Membership,
  here: { readonly device: string; readonly now: Moment },
): Promise<Pick<Synced, 'sent' | 'found'>> {
  let found: Synced['found'] = null;
  for (let tries = 1; ; tries++) {
    try {
      const { sent, opened } = await push(wire, store, member);
      await eraseAtHub(wire, store, member, opened);
      return { sent, found };
    } catch (error) {
      if (!(error instanceof LogError) || tries > mostTries) throw error;
      if (error.fault === 'fork') await leaveFork(wire, store, error.log, here);
      else if (error.fault === 'restored') store.write((w) => continueLog(w, here));
      else throw error;
      found = error.fault;
    }
  }
}
