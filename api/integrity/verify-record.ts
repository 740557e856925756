import { ownBackups } from '../../db/backup/authentic.ts';
import type { FoundBackup } from '../../db/backup/manifest.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { OutsideHeads } from '../../db/log/verify/in-pieces.ts';
import { epochs, type RecordVerdict, verifyRecord, writtenAt } from '../../db/log/verify/record.ts';
import { headsOfBackups, type RecordFault, recordFault } from '../../db/projections/custody.ts';
import { readHeads } from '../../db/vault/anchor.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import { type Tampering, tamperings } from '../../domain/faults/verdicts.ts';
import type { Zone } from '../../domain/time.ts';
import type { Clock } from '../gate/ports.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { headsBeside } from './head-anchor.ts';

/** Heads of this record stored outside it: beside the keys, and in backups at these places. */
export function outsideHeads(
  store: Store,
  key: Uint8Array,
  dataDir: string,
  found: readonly FoundBackup[],
): OutsideHeads {
  const { anchors, missing } = store.read((r) => headsBeside(r, readHeads(dataDir, key)));
  const known = store.read(epochs);
  // A stick may hold other tablets' backups and forged manifests.
  const made = found.length === 0 ? new Map() : store.read(headsOfBackups);
  const inBackups = ownBackups(found, { key, made }).map(({ manifest }) => manifest.head);
  return { anchors: [...anchors, ...inBackups.filter(({ log }) => known.has(log))], missing };
}

export function verifyOpenRecord(
  store: Store,
  key: Uint8Array,
  dataDir: string,
  backups: readonly FoundBackup[],
): RecordVerdict {
  const { anchors, missing } = outsideHeads(store, key, dataDir, backups);
  return store.read((r) => verifyRecord(r, anchors, { headsMissing: missing }));
}

/** Which row, what was done, since when; or how many rows are sound. */
function recordVerdict(found: RecordVerdict, zone: Zone): Fault {
  if (found.ok) return fault('record-sound', { rows: found.rows, heads: found.anchors });
  const { tampering, sequence, written, soundAt } = found;
  return fault('record-changed', {
    tampering,
    row: sequence,
    zone,
    ...(written !== null && { written }),
    ...(soundAt && { soundTo: soundAt.sequence, ...(soundAt.at !== null && { soundAt: soundAt.at }) }),
  });
}

/** The standing fault for every screen; null when there is none. */
export function standingFault(r: ReadHandle, zone: Zone): Fault | null {
  const found = recordFault(r);
  if (!found) return null;
  const { sequence, soundAt: soundTo, foundAt } = found;
  // The log's own word may be of a newer version.
  const tampering = tamperings.find((known) => known === found.tampering);
  const sound = soundTo === null ? null : writtenAt(r, soundTo);
  return fault('record-fault', {
    ...(tampering !== undefined && { tampering }),
    row: sequence,
    zone,
    ...(soundTo !== null && { soundTo }),
    ...(sound !== null && { soundAt: sound }),
    foundAt,
  });
}

/**
 * The result of a check. A fault found before stays reported: its trace may be gone, and new rows may have been written
 * behind a cut tail.
 */
export function reportedVerdict(
  r: ReadHandle,
  found: RecordVerdict,
  zone: Zone,
): { readonly ok: boolean; readonly says: Fault } {
  const known = recordFault(r);
  const stands = found.ok || followsFromCut(known, found) ? standingFault(r, zone) : null;
  return stands ? { ok: false, says: stands } : { ok: found.ok, says: recordVerdict(found, zone) };
}

/**
 * New rows stand where the tail was cut: it is the same cut. Projections that still show the cut rows are not a second fault.
 */
function followsFromCut(known: RecordFault | null, found: Extract<RecordVerdict, { ok: false }>): boolean {
  if (known?.tampering !== 'tail-cut') return false;
  return found.tampering === 'tail-cut' ? known.sequence < found.sequence : shownKinds.has(found.tampering);
}

const shownKinds: ReadonlySet<Tampering> = new Set<Tampering>(['projection', 'document', 'pin', 'seal']);

export interface VerifyParts {
  readonly record: OpenRecord;
  readonly clock: Clock;
  readonly dataDir: string;
}

/** Verifies the record and records a new fault in it. The clinic can go on working, and nothing is hidden. */
export function verifyAndReport(
  { record, clock, dataDir }: VerifyParts,
  backups: readonly FoundBackup[],
): RecordVerdict {
  const { store, key } = record;
  const found = verifyOpenRecord(store, key, dataDir, backups);
  if (found.ok) return found;
  const known = store.read(recordFault);
  const isKnown =
    known?.tampering === found.tampering && (known.sequence === found.sequence || found.tampering === 'unvouched');
  if (!isKnown && !followsFromCut(known, found)) {
    const { tampering, sequence, soundAt } = found;
    const event = { type: 'record-fault-found', tampering, sequence, soundAt: soundAt?.sequence ?? null } as const;
    store.write((w) => appendClinicEvent(w, event, { actor: { kind: 'system' }, now: clock.now() }));
  }
  return found;
}
