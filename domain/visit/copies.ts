import type { DocumentId } from '../ids.ts';
import type { VisitState } from './state/state.ts';

/** The number of the next copy. One that did not come out keeps its number: no two papers ever carry the same. */
export function nextCopy(
  state: Pick<VisitState, 'copies'>,
  document: DocumentId,
  how: VisitState['copies'][number]['how'],
): number {
  const given = state.copies.filter((one) => one.document === document && one.how === how);
  return Math.max(0, ...given.map(({ copy }) => copy)) + 1;
}
