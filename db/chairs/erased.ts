import { z } from 'zod';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const Subject = z.object({ subject: z.string() });

/** Whether a tombstone of this record or of another chair's covers this client or visit. */
export function isErasedAnywhere(r: ReadHandle, subject: string): boolean {
  const sql = `SELECT subject FROM chair_erasure WHERE subject = ?
    UNION ALL SELECT subject FROM erasure WHERE subject = ?`;
  return row(r, sql, Subject, subject, subject) !== null;
}

/** From now on nothing that is written elsewhere about this visit is kept. */
export function coverVisit(w: WriteHandle, visit: string): void {
  run(w, 'INSERT OR IGNORE INTO chair_erasure (subject) VALUES (?)', visit);
}

/**
 * Removes the payloads of these clients and visits from other chairs' logs; the tombstones themselves stay. Returns how many
 * went. Where there are no other logs, nothing is touched.
 */
export function eraseElsewhere(w: WriteHandle, subjects: readonly string[]): number {
  if (row(w, 'SELECT log AS subject FROM chair_log LIMIT 1', Subject) === null) return 0;
  return subjects.reduce((removed, subject) => {
    coverVisit(w, subject);
    run(w, 'DELETE FROM chair_visit WHERE id = ?', subject);
    const sql = `DELETE FROM chair_event_payload WHERE (log, sequence) IN (
      SELECT log, sequence FROM chair_event WHERE client_id = ? AND type <> 'client-erased'
      UNION ALL SELECT log, sequence FROM chair_event WHERE visit_id = ?)`;
    return removed + run(w, sql, subject, subject);
  }, 0);
}
