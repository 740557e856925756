import type { VisitEventOf } from '../events.ts';
import type { VisitState } from './state.ts';

/**
 * The tablet is with the client. What was agreed to or read in one language is not taken for another one, nor for another
 * translation into the same one: nobody signs a text of which they read a part in other words.
 */
export function handedOver(state: VisitState, event: VisitEventOf<'handed-over'>): VisitState {
  const { task, language, known = false, translated = null } = event;
  const given = { task, language, translated, identified: known, refused: false };
  const after = { ...state, handedOver: given, intakeBegun: state.intakeBegun || task === 'intake' };
  if (task === 'intake') return after;
  const before = state.readIn[task];
  const shown = translated?.text ?? null;
  const read = { ...after, readIn: { ...state.readIn, [task]: { language, shown } } };
  if (before === null || (before.language === language && before.shown === shown)) return read;
  return task === 'consent' ? { ...read, clauses: {} } : { ...read, partsRead: {} };
}
