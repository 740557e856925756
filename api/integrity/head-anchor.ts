import type { ReadHandle } from '../../db/file/handles.ts';
import { appendClinicEvent, head, wasEverLocked } from '../../db/log/log.ts';
import { isVouchedFor } from '../../db/projections/custody.ts';
import { claimedAnchors, type HeadAnchor, type KeptHeads, readHeads, writeAnchor } from '../../db/vault/anchor.ts';
import { systemCode } from '../../domain/errors.ts';
import type { Clock, Log } from '../gate/ports.ts';
import type { OpenRecord } from '../tablet/open-record.ts';

export interface AnchorParts {
  readonly record: OpenRecord;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Saves the record's head outside the store: the chain alone cannot show that its tail was cut off. */
export function saveHeadAnchor({ record: { store, key }, dataDir, clock, log }: AnchorParts): void {
  const { sequence, hash } = store.read(head);
  try {
    writeAnchor(dataDir, { log: store.identity.log, sequence, hash, at: clock.now().instant }, key);
  } catch (error) {
    // A full disk must not keep the tablet from locking. The earlier head stays valid.
    const code = systemCode(error);
    log({ level: 'warning', operation: 'anchor', code: 'not-saved', detail: code });
  }
}

/**
 * The heads beside the keys that count for this record. `missing` says that there are none that can be believed although
 * there have to be: the record may be an older copy of itself, and nothing can vouch for it. A record of an earlier version
 * is believed its heads in their old form, once; the record then remembers that it has proven ones (`vouchFromHere`).
 */
export function headsBeside(
  r: ReadHandle,
  heads: KeptHeads,
): { readonly anchors: readonly HeadAnchor[]; readonly missing: boolean } {
  if (heads.kind === 'authentic') return { anchors: heads.anchors, missing: false };
  if (isVouchedFor(r)) return { anchors: [], missing: true };
  if (heads.kind === 'unproven') return { anchors: heads.anchors, missing: false };
  return { anchors: [], missing: heads.kind !== 'missing' || wasEverLocked(r) };
}

/**
 * Once the record was looked at after it was opened: from here on its heads are proven ones, and the record remembers it. The
 * heads first, so that no power cut leaves a record that misses them.
 */
export function vouchFromHere(parts: AnchorParts): void {
  const { record, dataDir, clock, log } = parts;
  const { store, key } = record;
  const heads = readHeads(dataDir, key);
  const known = store.read(isVouchedFor);
  if (known && heads.kind === 'authentic') return;
  const now = clock.now();
  const newest = store.read(head);
  try {
    writeAnchor(
      dataDir,
      { log: store.identity.log, ...newest, at: now.instant },
      key,
      known ? [] : claimedAnchors(heads),
    );
  } catch (error) {
    const code = systemCode(error);
    log({ level: 'warning', operation: 'anchor', code: 'not-saved', detail: code });
    return;
  }
  if (!known)
    store.write((w) =>
      appendClinicEvent(w, { type: 'heads-vouched', from: newest }, { actor: { kind: 'system' }, now }),
    );
}
