import type { DocumentId } from '../ids.ts';
import type { VisitState } from './state/state.ts';

/** The next copy's number. A copy that was not printed keeps its number: no two papers carry the same. */
export function nextCopy(
  state: Pick<VisitState, 'copies'>,
  document: DocumentId,
  how: VisitState['copies'][number]['how'],
): number {
  const given = state.copies.filter((one) => one.document === document && one.how === how);
  return Math.max(0, ...given.map(({ copy }) => copy)) + 1;
}
