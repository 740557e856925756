import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { eraseElsewhere } from '../chairs/erased.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { landmark } from '../log/landmark.ts';
import { eraseAppointments } from '../projections/appointments.ts';
import { clearDrafts } from '../projections/drafts.ts';
import { eraseHandOuts } from '../projections/hand-outs.ts';
import { erasePhotosOf } from '../projections/photos.ts';
import { eraseFromRegister } from '../projections/register.ts';
import { eraseWork } from '../projections/visit-work.ts';

/** What a tombstone says, as it is carried outside the record so that an older backup cannot bring anybody back. */
export const Tombstone = z.object({ clientId: ClientId, visits: z.array(VisitId), at: Instant });
export type Tombstone = z.infer<typeof Tombstone>;

const TombstoneRow = z
  .object({ instant: Instant, payload: json.pipe(z.object({ clientId: ClientId, visits: z.array(VisitId) })) })
  .transform(({ instant, payload }): Tombstone => ({ ...payload, at: instant }));

export function tombstones(r: ReadHandle): Tombstone[] {
  return rows(
    r,
    `SELECT e.instant, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE ${landmark('client-erased')} ORDER BY e.sequence`,
    TombstoneRow,
  );
}

/** Whether a tombstone names this client or visit. */
export function isErased(r: ReadHandle, subject: ClientId | VisitId): boolean {
  return row(r, 'SELECT subject FROM erasure WHERE subject = ?', z.object({ subject: z.string() }), subject) !== null;
}

/** Clients and visits that tombstones name, each with the row of its newest. */
export function erasedSubjects(r: ReadHandle): Map<string, number> {
  const Erased = z.object({ subject: z.string(), sequence: z.number().int() });
  return new Map(rows(r, 'SELECT subject, sequence FROM erasure', Erased).map((one) => [one.subject, one.sequence]));
}

const MovedRow = z
  .object({
    sequence: z.number().int(),
    payload: json.pipe(z.object({ moved: z.array(z.object({ visit: VisitId, openedFor: ClientId })).optional() })),
  })
  .transform(({ sequence, payload }) => (payload.moved ?? []).map(({ openedFor }) => ({ openedFor, sequence })));

/** Records with whose backups an erased visit lies that was moved to another client, each with the tombstone's row. */
export function movedAndErased(r: ReadHandle): { readonly openedFor: ClientId; readonly sequence: number }[] {
  const sql = `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
    WHERE ${landmark('client-erased')} AND p.payload LIKE '%"moved":[{%'`;
  return rows(r, sql, MovedRow).flat();
}

/** The row of the newest tombstone; -1 while nobody was erased. */
export function newestTombstone(r: ReadHandle): number {
  const sql = 'SELECT coalesce(max(sequence), -1) AS sequence FROM erasure';
  return row(r, sql, z.object({ sequence: z.number().int() }))?.sequence ?? -1;
}

/** Whether payloads of one of these clients and visits are missing that no tombstone explains yet. */
export function isMissed(r: ReadHandle, subjects: readonly (ClientId | VisitId)[]): boolean {
  const sql = `SELECT e.sequence FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.client_id = ? AND p.sequence IS NULL
      AND NOT EXISTS (SELECT 1 FROM erasure x WHERE x.subject = ? AND x.sequence > e.sequence)
    UNION ALL SELECT e.sequence FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.visit_id = ? AND p.sequence IS NULL
      AND NOT EXISTS (SELECT 1 FROM erasure x WHERE x.subject = ? AND x.sequence > e.sequence) LIMIT 1`;
  const Missed = z.object({ sequence: z.number() });
  return subjects.some((subject) => row(r, sql, Missed, subject, subject, subject, subject) !== null);
}

/** The reason of the hold that stands, on them or on a record that is joined to theirs; null without one. */
export function holdOf(r: ReadHandle, clientId: ClientId): string | null {
  const found = row(
    r,
    `SELECT reason FROM client_hold WHERE client_id = ?
     UNION ALL SELECT h.reason FROM joined_client j JOIN client_hold h ON h.client_id = j.id WHERE j.person = ? LIMIT 1`,
    z.object({ reason: z.string() }),
    ...[clientId, clientId],
  );
  return found?.reason ?? null;
}

/** Whether a hold stands on this very record. */
export function isHeld(r: ReadHandle, clientId: ClientId): boolean {
  return heldSince(r, clientId) !== null;
}

/** When the hold that stands was placed; null without one. */
export function heldSince(r: ReadHandle, clientId: ClientId): Instant | null {
  const sql = 'SELECT e.instant FROM client_hold h JOIN event e ON e.sequence = h.sequence WHERE h.client_id = ?';
  return row(r, sql, z.object({ instant: Instant }), clientId)?.instant ?? null;
}

/**
 * Removes what the newest tombstone of this client covers: payloads with their salts, papers, drafts. Call it in the
 * transaction that appended the tombstone; the caller then has the file's free pages wiped. Returns how many payloads went.
 */
export function removeErased(w: WriteHandle, { clientId, visits }: Pick<Tombstone, 'clientId' | 'visits'>): number {
  const subjects: (ClientId | VisitId)[] = [clientId, ...visits];
  let removed = 0;
  for (const subject of subjects) {
    removed += run(
      w,
      `DELETE FROM event_payload WHERE sequence IN (
         SELECT e.sequence FROM event e JOIN erasure x ON x.subject = e.client_id
         WHERE e.client_id = ? AND e.sequence < x.sequence
         UNION ALL SELECT e.sequence FROM event e JOIN erasure x ON x.subject = e.visit_id
         WHERE e.visit_id = ? AND e.sequence < x.sequence)`,
      subject,
      subject,
    );
    run(w, 'DELETE FROM document_pdf WHERE visit_id = ?', subject);
    run(w, 'DELETE FROM photo_file WHERE visit_id = ?', subject);
    clearDrafts(w, subject);
  }
  return removed + eraseElsewhere(w, subjects);
}

export function projectErasure(w: WriteHandle, sequence: number, event: ClientEvent): void {
  switch (event.type) {
    case 'client-erased':
      for (const subject of [event.clientId, ...event.visits]) {
        run(w, 'INSERT OR REPLACE INTO erasure (subject, sequence) VALUES (?, ?)', subject, sequence);
        run(w, 'DELETE FROM sealed_document WHERE visit_id = ?', subject);
        run(w, 'DELETE FROM copy_due WHERE visit_id = ?', subject);
        run(w, 'DELETE FROM reaction WHERE visit_id = ?', subject);
        run(w, 'DELETE FROM check_in WHERE visit_id = ?', subject);
        run(w, 'DELETE FROM given_copy WHERE visit_id = ?', subject);
        erasePhotosOf(w, subject);
      }
      run(w, 'DELETE FROM visit WHERE client_id = ?', event.clientId);
      eraseWork(w, event.clientId);
      eraseFromRegister(w, event.clientId);
      eraseAppointments(w, event.clientId);
      eraseHandOuts(w, event.clientId);
      run(w, 'DELETE FROM client_hold WHERE client_id = ?', event.clientId);
      return;
    case 'hold-placed':
      run(
        w,
        'INSERT OR REPLACE INTO client_hold (client_id, reason, sequence) VALUES (?, ?, ?)',
        event.clientId,
        event.reason,
        sequence,
      );
      return;
    case 'hold-lifted':
      run(w, 'DELETE FROM client_hold WHERE client_id = ?', event.clientId);
      return;
    case 'client-added':
    case 'client-detail-changed':
    case 'client-field-set':
    case 'clients-joined':
    case 'clients-parted':
    case 'clients-told-apart':
    case 'hand-out-told':
      return;
    default:
      assertNever(event);
  }
}

export function forgetErasures(w: WriteHandle): void {
  run(w, 'DELETE FROM erasure');
  run(w, 'DELETE FROM client_hold');
}
