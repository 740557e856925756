import { z } from 'zod';
import { VisitId } from '../../domain/ids.ts';
import { isOfVisit } from '../../domain/visit/copies.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { type ReadHandle, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

const Row = z.object({ id: VisitId });

/** Closed visits whose copy may still have to be given, oldest first. The folded state decides whether it has. */
export function visitsWithCopyDue(r: ReadHandle): VisitId[] {
  return rows(r, 'SELECT visit_id AS id FROM copy_due ORDER BY sequence', Row).map(({ id }) => id);
}

export function projectCopyDue(
  w: WriteHandle,
  { sequence, visitId, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  const due = () => run(w, 'INSERT OR REPLACE INTO copy_due (visit_id, sequence) VALUES (?, ?)', visitId, sequence);
  const given = () => run(w, 'DELETE FROM copy_due WHERE visit_id = ?', visitId);
  switch (event.type) {
    case 'visit-closed':
      if (event.copy === 'later') due();
      break;
    case 'copy-settled':
      given();
      break;
    case 'copy-given':
      if (isOfVisit(event.kind)) given();
      break;
    case 'copy-withdrawn':
      if (!isOfVisit(event.kind)) break;
      // The copy was not printed after all. Before the visit is closed this has no effect.
      run(
        w,
        'INSERT OR IGNORE INTO copy_due (visit_id, sequence) SELECT id, ? FROM visit WHERE id = ? AND closed = 1',
        sequence,
        visitId,
      );
      break;
    default:
  }
}

export function forgetCopyDue(w: WriteHandle): void {
  run(w, 'DELETE FROM copy_due');
}
