import type { Store } from '../../db/file/store.ts';
import { head } from '../../db/log/log.ts';
import { writeAnchor } from '../../db/vault/anchor.ts';
import type { Clock, Log } from '../gate/ports.ts';

/** Keeps the record's head outside of the store: a chain alone cannot show that its tail was cut off. */
export function saveHeadAnchor(
  store: Store,
  { dataDir, clock, log }: { readonly dataDir: string; readonly clock: Clock; readonly log: Log },
): void {
  const { sequence, hash } = store.read(head);
  try {
    writeAnchor(dataDir, { log: store.identity.log, sequence, hash, at: clock.now().instant });
  } catch (error) {
    // A full disk must not keep the tablet from locking. The head of before still vouches for what it vouched for.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log({ level: 'warning', operation: 'anchor', code: 'not-saved', detail: code });
  }
}
