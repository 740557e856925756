import type { DocumentId } from '../ids.ts';
import type { VisitState } from './state/state.ts';
import { type DocumentKind, PaperAfter } from './types.ts';

/**
 * Whether a copy of this paper is a copy of the visit for its client. What was made after the seal is not: the report of a reaction goes to
 * whoever the law names, and a correction alone leaves the client without what it corrects.
 */
export function isOfVisit(kind: DocumentKind): boolean {
  return !PaperAfter.safeParse(kind).success;
}

const sheets: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'aftercare-sheet',
  'preparation-sheet',
  'aftercare-sheet-large',
  'preparation-sheet-large',
  'moved-sheet',
]);

/** Whether this paper says how to prepare for the next appointment. */
export const saysPreparation = (kind: DocumentKind): boolean => sheets.has(kind);

/** The next copy's number. A copy that was not printed keeps its number: no two papers carry the same. */
export function nextCopy(
  state: Pick<VisitState, 'copies'>,
  document: DocumentId,
  how: VisitState['copies'][number]['how'],
): number {
  const given = state.copies.filter((one) => one.document === document && one.how === how);
  return Math.max(0, ...given.map(({ copy }) => copy)) + 1;
}
