import type { VisitId } from '../../domain/ids.ts';
import { isOfVisit } from '../../domain/visit/copies.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

/** How the client of each visit got the copy, as the fold of the visit says it (`evolve-papers.ts`), and how many copies went out. */
export function projectGivenCopy(
  w: WriteHandle,
  { visitId, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  const change = (set: string, ...values: (string | null)[]): void => {
    run(w, 'INSERT OR IGNORE INTO given_copy (visit_id, given, copies) VALUES (?, NULL, 0)', visitId);
    run(w, `UPDATE given_copy SET ${set} WHERE visit_id = ?`, ...values, visitId);
  };
  // The report of a reaction and a correction are no copy of the visit's papers.
  if ((event.type === 'copy-given' || event.type === 'copy-withdrawn') && !isOfVisit(event.kind)) return;
  switch (event.type) {
    case 'copy-given':
      change("copies = copies + 1, given = CASE given WHEN 'later' THEN ? ELSE given END", event.how);
      break;
    case 'copy-withdrawn':
      change("copies = copies - 1, given = CASE WHEN given = 'printed' AND copies = 1 THEN 'later' ELSE given END");
      break;
    case 'visit-closed':
      change('given = ?', event.copy ?? null);
      break;
    case 'copy-settled':
      change('given = ?', event.copy);
      break;
    default:
  }
}

export function forgetGivenCopies(w: WriteHandle): void {
  run(w, 'DELETE FROM given_copy');
}
