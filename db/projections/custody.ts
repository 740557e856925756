import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import {
  type Keeping,
  KeepingPurpose,
  KeepingTime,
  PremisesDays,
  RetentionYears,
} from '../../domain/clinic/keeping.ts';
import type { TabletClockMove } from '../../domain/clinic/tablet-clock.ts';
import { Instant, Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

/** Where backups go; null until an owner chose a place. */
export const BackupPlace = z.object({ place: z.string().nullable(), label: z.string() });
export type BackupPlace = z.infer<typeof BackupPlace>;

export const RecordFault = z.object({
  tampering: z.string(),
  sequence: z.number().int(),
  soundAt: z.number().int().nullable(),
  foundAt: Instant,
});
export type RecordFault = z.infer<typeof RecordFault>;

/** A backup that was made from this record, wherever it is now. */
export interface BackupMade {
  readonly name: string;
  readonly label: string;
  readonly bytes: number;
  /** The row that recorded it. */
  readonly sequence: number;
  readonly madeAt: Instant;
  readonly provenAt: Instant | null;
}

const BackupRow = z
  .object({
    name: z.string(),
    label: z.string(),
    bytes: z.number().int(),
    sequence: z.number().int(),
    made_at: Instant,
    proven_at: Instant.nullable(),
  })
  .transform(({ made_at, proven_at, ...same }): BackupMade => ({ ...same, madeAt: made_at, provenAt: proven_at }));

export function backupPlace(r: ReadHandle): BackupPlace | null {
  return setting(r, 'backup-place', BackupPlace);
}

const KeepingTimes = z.partialRecord(KeepingPurpose, KeepingTime);

/** How long what of a client is kept. A record in which nothing was set by purpose has one time for all of it. */
export function keepingOf(r: ReadHandle): Keeping {
  const whole: KeepingTime = { least: 0, years: setting(r, 'retention-years', RetentionYears) };
  const as: KeepingTime = { least: 0, years: null };
  const set = setting(r, 'keeping-times', KeepingTimes);
  return {
    times: { health: whole, consent: whole, photos: as, marketing: as, ...set },
    premisesDays: setting(r, 'premises-days', PremisesDays) ?? 0,
  };
}

/** The newest fault found at a start or by a check; null when there never was one. */
export function recordFault(r: ReadHandle): RecordFault | null {
  return setting(r, 'record-fault', RecordFault);
}

/** Whether heads that the store's key proves have to lie beside the keys. */
export function isVouchedFor(r: ReadHandle): boolean {
  return setting(r, 'heads-vouched', z.number().int()) !== null;
}

/** No paper tells of more; older ones stay in the log. */
const mostMoves = 100;

const ClockMoves = z.array(
  z.object({
    sequence: z.number().int(),
    byMs: z.number().int(),
    before: z.object({ sequence: z.number().int(), moment: Moment }),
    showed: Moment,
  }),
);

/** The newest moves of the tablet's clock, in recorded order. */
export function tabletClockMoves(r: ReadHandle): readonly TabletClockMove[] {
  return setting(r, 'clock-moves', ClockMoves) ?? [];
}

/** The newest first. */
export function backupsMade(r: ReadHandle, limit: number): BackupMade[] {
  return rows(
    r,
    'SELECT name, label, bytes, sequence, made_at, proven_at FROM backup ORDER BY sequence DESC LIMIT ?',
    BackupRow,
    limit,
  );
}

/** The head that a backup ends with. */
export interface BackupHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Every backup that the record names, with its head. */
export function headsOfBackups(r: ReadHandle): Map<string, BackupHead> {
  const head = z.object({ sequence: z.number().int(), hash: z.string() });
  // A row that names no backup was put into the list behind the record: it proves nothing, and the check finds it.
  const Made = z.object({ name: z.string(), payload: json.pipe(z.object({ head }).nullable().catch(null)) });
  const found = rows(r, 'SELECT b.name, p.payload FROM backup b JOIN event_payload p ON p.sequence = b.sequence', Made);
  return new Map(found.flatMap(({ name, payload }) => (payload ? [[name, payload.head] as const] : [])));
}

/** When a backup was last opened with the typed recovery key; null when never. */
export function lastProven(r: ReadHandle): Instant | null {
  const found = row(
    r,
    'SELECT proven_at AS at FROM backup WHERE proven_at IS NOT NULL ORDER BY proven_at DESC LIMIT 1',
    z.object({ at: Instant.nullable() }),
  );
  return found?.at ?? null;
}

export function projectCustody(w: WriteHandle, { sequence, moment, event }: Projected<CustodyEvent>): void {
  switch (event.type) {
    case 'backup-place-chosen':
      put(w, 'backup-place', { place: event.place, label: event.label });
      return;
    case 'retention-set':
      if (event.purpose === undefined) put(w, 'retention-years', event.years);
      else {
        const time: KeepingTime = { least: event.least ?? 0, years: event.years };
        put(w, 'keeping-times', { ...setting(w, 'keeping-times', KeepingTimes), [event.purpose]: time });
      }
      return;
    case 'premises-days-set':
      put(w, 'premises-days', event.days);
      return;
    case 'record-fault-found': {
      const { tampering, soundAt } = event;
      put(w, 'record-fault', { tampering, sequence: event.sequence, soundAt, foundAt: moment.instant });
      return;
    }
    case 'heads-vouched':
      put(w, 'heads-vouched', event.from.sequence);
      return;
    case 'backup-made':
      run(
        w,
        'INSERT OR REPLACE INTO backup (name, label, bytes, sequence, made_at, proven_at) VALUES (?, ?, ?, ?, ?, NULL)',
        event.name,
        event.label,
        event.bytes,
        sequence,
        moment.instant,
      );
      return;
    case 'tablet-clock-moved': {
      const { byMs, before } = event;
      const moves = [...tabletClockMoves(w), { sequence, byMs, before, showed: moment }];
      put(w, 'clock-moves', moves.slice(-mostMoves));
      return;
    }
    case 'backup-proven':
      run(w, 'UPDATE backup SET proven_at = ? WHERE name = ?', moment.instant, event.name);
      return;
    case 'client-list-begun':
    case 'client-list-taken':
    case 'client-list-taken-back':
      return;
    default:
      assertNever(event);
  }
}

/** These settings are forgotten together with all others. */
export function forgetCustody(w: WriteHandle): void {
  run(w, 'DELETE FROM backup');
}

const ValueRow = z.object({ value: json });

type Name =
  | 'backup-place'
  | 'retention-years'
  | 'keeping-times'
  | 'premises-days'
  | 'record-fault'
  | 'heads-vouched'
  | 'clock-moves';

function setting<S extends z.ZodType>(r: ReadHandle, name: Name, schema: S): z.output<S> | null {
  const found = row(r, 'SELECT value FROM setting WHERE name = ?', ValueRow, name);
  return found && schema.parse(found.value);
}

function put(w: WriteHandle, name: Name, value: unknown): void {
  run(w, 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, canonicalJson(value));
}
