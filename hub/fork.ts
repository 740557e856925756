import { ownHash, ownLogs } from '../db/chairs/own.ts';
import { hubState, putHubState } from '../db/chairs/state.ts';
import type { Store } from '../db/file/store.ts';
import { continueLog } from '../db/log/log.ts';
import type { Moment } from '../domain/time.ts';
import { digestAt } from './calls.ts';
import { LogError } from './prove.ts';
import type { Wire } from './wire.ts';

/**
 * This record used numbers that the hub has other rows under: it was put back to an earlier state and went on. Its rows
 * behind the last one that is the same go under another log; no number changes. Returns the number of that last row.
 */
export async function leaveFork(
  wire: Wire,
  store: Store,
  log: string,
  { device, now }: { device: string; now: Moment },
): Promise<number> {
  const own = store.read(ownLogs);
  const at = own.findIndex((part) => part.log === log);
  const part = own[at];
  if (!part) throw new LogError('fork', log);
  const same = await lastSame(wire, store, part);
  // Without one row in common it is another record, and no log of this one's can go on behind it.
  if (same < part.first) throw new LogError('frozen', log);
  const next = own[at + 1];
  store.write((w) => {
    const name = next?.log ?? continueLog(w, { device, now });
    const others = (hubState(w, 'branches') ?? []).filter((branch) => branch.log !== name);
    putHubState(w, 'branches', [...others, { log: name, first: same + 1 }]);
  });
  return same;
}

/** By halving: what two copies have in common is a beginning. */
async function lastSame(
  wire: Wire,
  store: Store,
  { log, first, last }: { log: string; first: number; last: number },
): Promise<number> {
  let low = first - 1;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const there = await digestAt(wire, log, middle);
    const here = store.read((r) => ownHash(r, middle));
    if (there && there.hash.toString('hex') === here) low = middle;
    else high = middle - 1;
  }
  return low;
}
