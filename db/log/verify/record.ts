import { z } from 'zod';
import type { Tampering } from '../../../domain/faults/verdicts.ts';
import { Instant } from '../../../domain/time.ts';
import type { VisitEvent } from '../../../domain/visit/events.ts';
import { json } from '../../file/columns.ts';
import { type ReadHandle, recentOf, row, rows } from '../../file/handles.ts';
import type { Epochs } from '../../file/recent.ts';
import type { HeadAnchor } from '../../vault/anchor.ts';
import { landmark } from '../landmark.ts';
import { sealingTypes } from '../sealing.ts';
import { type ChainVerdict, verifyChain } from './chain.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import { ProjectionVerifier } from './projections.ts';

export type RecordVerdict =
  | { readonly ok: true; readonly rows: number; readonly anchors: number }
  | {
      readonly ok: false;
      readonly tampering: Tampering;
      readonly sequence: number;
      /** When the first wrong row was written, by its own timestamp; null when it is gone. */
      readonly written: Instant | null;
      /** The newest outside head that still fits: the tampering happened after it. */
      readonly soundAt: Pick<HeadAnchor, 'sequence' | 'at'> | null;
    };

/**
 * Proves the whole record against itself and against heads that were kept elsewhere (beside the keys, in backups,
 * on sealed papers). Says which row, what was done to it, and since when it can have been. With `headsMissing` there should
 * be heads beside the keys and are none: then no record is said to be sound.
 */
export function verifyRecord(
  r: ReadHandle,
  anchors: readonly HeadAnchor[],
  { headsMissing = false }: { readonly headsMissing?: boolean } = {},
): RecordVerdict {
  const inOrder = [...anchors].sort((a, b) => a.sequence - b.sequence);
  const verdict = verifyChain(r);
  const found = verdict.ok
    ? (outsideFault(r, inOrder) ?? shownFault(r) ?? unvouched(r, headsMissing))
    : insideFault(r, verdict, inOrder);
  if (!found) return { ok: true, rows: verdict.ok ? verdict.rows : 0, anchors: anchors.length };
  const fitting = inOrder.filter(({ sequence, hash }) => sequence < found.sequence && hashAt(r, sequence) === hash);
  const sound = fitting.at(-1);
  return {
    ok: false,
    ...found,
    written: writtenAt(r, found.sequence),
    soundAt: sound ? { sequence: sound.sequence, at: sound.at } : null,
  };
}

function unvouched(r: ReadHandle, headsMissing: boolean): Diagnosis | null {
  return headsMissing ? { tampering: 'unvouched', sequence: lastSequence(r) } : null;
}

/** Whether lists, details, papers and texts match the rows. */
function shownFault(r: ReadHandle): Diagnosis | null {
  const walk = new ProjectionVerifier();
  try {
    for (;;) {
      const found = walk.goOn(r, 10_000);
      if (found === 'sound') return null;
      if (found !== 'more') return { tampering: found.kind, sequence: found.sequence };
    }
  } finally {
    walk.end();
  }
}

/** A leftover payload behind the last row means a cut tail when an anchor knows of more rows. */
function insideFault(
  r: ReadHandle,
  verdict: Extract<ChainVerdict, { ok: false }>,
  anchors: readonly HeadAnchor[],
): Diagnosis {
  const diagnosis = diagnose(r, verdict);
  const last = lastSequence(r);
  const cut = diagnosis.tampering === 'removed' && diagnosis.sequence > last;
  return cut && anchors.some(({ sequence }) => sequence > last)
    ? { tampering: 'tail-cut', sequence: last + 1 }
    : diagnosis;
}

function outsideFault(r: ReadHandle, anchors: readonly HeadAnchor[]): Diagnosis | null {
  const fault = headFault(r, anchors);
  if (fault) return fault;
  const sealed = brokenSeal(r, -1, lastSequence(r));
  return sealed === null ? null : { tampering: 'rebuilt', sequence: sealed };
}

/** Compares the record with heads stored elsewhere, in order. */
export function headFault(r: ReadHandle, anchors: readonly HeadAnchor[]): Diagnosis | null {
  const known = epochs(r);
  const last = lastSequence(r);
  for (const { log, sequence, hash } of anchors) {
    const epoch = known.get(log);
    if (!epoch) return { tampering: 'other-record', sequence: 0 };
    // The record that this one was restored from continued elsewhere; its later heads are about those rows.
    if (sequence > epoch.last) continue;
    if (sequence > last) return { tampering: 'tail-cut', sequence: last + 1 };
    if (hashAt(r, sequence) !== hash) return { tampering: 'rebuilt', sequence: firstDoubt(r, anchors, sequence) };
  }
  return null;
}

/** The row after the newest fitting anchor: nothing confirms the record from there on. */
function firstDoubt(r: ReadHandle, anchors: readonly HeadAnchor[], bad: number): number {
  const fitting = anchors.filter(({ sequence, hash }) => sequence < bad && hashAt(r, sequence) === hash);
  return (fitting.at(-1)?.sequence ?? -1) + 1;
}

const textBefore: ReadonlySet<string> = new Set<VisitEvent['type']>(['correction-sealed', 'reaction-sealed']);

/** Compares the heads named on sealed papers: each is the row before the seal (or before a change of the visit's clock, the tablet's, or both). */
export function brokenSeal(r: ReadHandle, after: number, upTo: number): number | null {
  const Sealed = z.object({
    sequence: z.number().int(),
    type: z.string(),
    payload: json.pipe(z.object({ head: z.string() })),
  });
  const seals = rows(
    r,
    `SELECT e.sequence, e.type, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE e.type IN (${sealingTypes}) AND e.sequence > ? AND e.sequence <= ? ORDER BY e.sequence`,
    Sealed,
    after,
    upTo,
  );
  const broken = seals.find(
    ({ sequence, type, payload }) =>
      // A correction's paper, or a reaction's, is recorded after its text.
      !(textBefore.has(type) ? [2, 3, 4] : [1, 2, 3]).some((before) => hashAt(r, sequence - before) === payload.head),
  );
  return broken?.sequence ?? null;
}

function hashAt(r: ReadHandle, sequence: number): string | null {
  return row(r, 'SELECT hash FROM event WHERE sequence = ?', z.object({ hash: z.string() }), sequence)?.hash ?? null;
}

/** When a row was written, by its own timestamp; null when the row is gone or has none. */
export function writtenAt(r: ReadHandle, sequence: number): Instant | null {
  const found = row(r, 'SELECT instant FROM event WHERE sequence = ?', z.object({ instant: z.string() }), sequence);
  const instant = Instant.safeParse(found?.instant);
  return instant.success ? instant.data : null;
}

function lastSequence(r: ReadHandle): number {
  return row(r, 'SELECT MAX(sequence) AS last FROM event', z.object({ last: z.number().nullable() }))?.last ?? -1;
}

/** Every epoch of this record by log id, with its last row; the newest epoch is open-ended. */
export function epochs(r: ReadHandle): Epochs {
  const recent = recentOf(r);
  // Asked with every step, and only a restore adds one.
  recent.epochs ??= readEpochs(r);
  return recent.epochs;
}

/** The first row that was written on the tablet that the record is on now: another one's clock says nothing of this one's. */
export function tabletSince(r: ReadHandle): number {
  const [newest, ...before] = [...epochs(r).values()].reverse();
  if (!newest) return 0;
  let { first } = newest;
  for (const epoch of before) {
    if (epoch.device !== newest.device) break;
    first = epoch.first;
  }
  return first;
}

function readEpochs(r: ReadHandle): Epochs {
  const Opened = z.object({
    sequence: z.number().int(),
    payload: json.pipe(z.object({ log: z.string(), device: z.string() })),
  });
  const opened = rows(
    r,
    `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE ${landmark('log-opened')} ORDER BY e.sequence`,
    Opened,
  );
  return new Map(
    opened.map(({ sequence, payload }, index) => {
      const next = opened[index + 1]?.sequence;
      const last = next === undefined ? Number.MAX_SAFE_INTEGER : next - 1;
      return [payload.log, { first: sequence, last, device: payload.device }];
    }),
  );
}
