import { ownBackups } from '../../db/backup/authentic.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import type { Tampering } from '../../db/log/verify/diagnose.ts';
import type { OutsideHeads } from '../../db/log/verify/in-pieces.ts';
import { epochs, type RecordVerdict, verifyRecord, writtenAt } from '../../db/log/verify/record.ts';
import { headsOfBackups, type RecordFault, recordFault } from '../../db/projections/custody.ts';
import { readHeads } from '../../db/vault/anchor.ts';
import { dateAndTime } from '../../documents/typeset/dates.ts';
import type { Instant, Zone } from '../../domain/time.ts';
import type { Clock } from '../gate/ports.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import { headsBeside } from './head-anchor.ts';

const done: Record<Extract<RecordVerdict, { ok: false }>['tampering'], string> = {
  edited: 'was edited',
  removed: 'was removed, or what it said',
  inserted: 'was inserted',
  reordered: 'is not in its place',
  'tail-cut': 'and all after it were cut off',
  rebuilt: 'and those after it were written anew with fitting hashes',
  projection: 'is shown as something else than it says: a list or a detail was changed behind the record',
  document: 'names a paper that is another one now, or is gone',
  protocol: 'stands over a text that is not the one that was agreed to any more',
  pin: 'stands over a PIN that nobody set here: it was put there behind the record',
  seal: 'stands over a seal that is not this record’s: its key or its certificate was replaced',
  structure: 'stands in a file that was given other parts than this program makes',
  unvouched:
    'and all before it cannot be vouched for: the heads that are kept beside the keys are missing, damaged or not this record’s. It may be an older copy',
  'other-record': 'belongs to another record than the one that was kept here',
};

/** Heads of this record stored outside it: beside the keys, and in backups at these places. */
export function outsideHeads(store: Store, key: Uint8Array, dataDir: string, places: readonly string[]): OutsideHeads {
  const { anchors, missing } = store.read((r) => headsBeside(r, readHeads(dataDir, key)));
  const known = store.read(epochs);
  // A stick may hold other tablets' backups and forged manifests.
  const made = store.read(headsOfBackups);
  const inBackups = ownBackups(places.flatMap(backupsIn), { key, made }).map(({ manifest }) => manifest.head);
  return { anchors: [...anchors, ...inBackups.filter(({ log }) => known.has(log))], missing };
}

export function verifyOpenRecord(
  store: Store,
  key: Uint8Array,
  dataDir: string,
  places: readonly string[],
): RecordVerdict {
  const { anchors, missing } = outsideHeads(store, key, dataDir, places);
  return store.read((r) => verifyRecord(r, anchors, { headsMissing: missing }));
}

/** "Row 41 was edited. It bears the time …. Up to row 40 the record is vouched for …": which row, what was done, since when. */
export function recordVerdictWords(found: RecordVerdict, zone: Zone): string {
  if (found.ok) {
    const heads =
      found.anchors === 1
        ? 'The one head kept outside the record agrees'
        : `${found.anchors} heads kept outside the record agree`;
    return `All ${found.rows} rows are what was written. ${heads}.`;
  }
  const at = (instant: Instant) => dateAndTime({ instant, zone });
  const written = found.written === null ? '' : ` It bears the time ${at(found.written)}.`;
  const sound =
    found.soundAt === null
      ? ' Since when cannot be told: no head kept outside the record vouches for what was before.'
      : ` Up to row ${found.soundAt.sequence} the record is vouched for${found.soundAt.at ? `, by a head kept on ${at(found.soundAt.at)}` : ''}: it was done after that.`;
  return `Row ${found.sequence} ${done[found.tampering]}.${written}${sound}`;
}

/** The standing fault in words for every screen; empty when there is none. */
export function faultWords(r: ReadHandle, zone: Zone): string {
  const fault = recordFault(r);
  if (!fault) return '';
  const known = Object.entries(done).find(([name]) => name === fault.tampering)?.[1] ?? 'is not what was written';
  const at = (instant: Instant) => dateAndTime({ instant, zone });
  const sound = fault.soundAt === null ? null : writtenAt(r, fault.soundAt);
  const since =
    fault.soundAt === null
      ? 'Since when cannot be told.'
      : `It was done after row ${fault.soundAt}${sound ? ` of ${at(sound)}` : ''}.`;
  return `Row ${fault.sequence} ${known}. ${since} Found on ${at(fault.foundAt)}.`;
}

/**
 * The result of a check. A fault found before stays reported: its trace may be gone, and new rows may have been written
 * behind a cut tail.
 */
export function reportedVerdict(
  r: ReadHandle,
  found: RecordVerdict,
  zone: Zone,
): { readonly ok: boolean; readonly words: string } {
  const known = recordFault(r);
  const stands = found.ok || followsFromCut(known, found) ? faultWords(r, zone) : '';
  return stands === '' ? { ok: found.ok, words: recordVerdictWords(found, zone) } : { ok: false, words: stands };
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
export function verifyAndReport({ record, clock, dataDir }: VerifyParts, places: readonly string[]): RecordVerdict {
  const { store, key } = record;
  const found = verifyOpenRecord(store, key, dataDir, places);
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
