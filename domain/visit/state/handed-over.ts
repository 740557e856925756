import type { VisitEventOf } from '../events.ts';
import { withoutUnread } from '../reading/reader.ts';
import type { VisitState } from './state.ts';

/**
 * The tablet is with the client. What was agreed to or read in one language is not taken for another one, nor for another
 * translation into the same one: nobody signs a text of which they read a part in other words. Nor does a reader sign under a
 * text that the client signed in other words: both sign the one that is before them now.
 */
export function handedOver(state: VisitState, event: VisitEventOf<'handed-over'>): VisitState {
  const { task, language, known = false, translated = null } = event;
  const given = { task, language, translated, identified: known, refused: false };
  const after = { ...state, handedOver: given, intakeBegun: state.intakeBegun || task === 'intake' };
  return readNow(after, event);
}

/** The client reads on in another language; who they are is known as before. */
export function languageChosen(state: VisitState, event: VisitEventOf<'language-chosen'>): VisitState {
  if (!state.handedOver) return state;
  const { language, translated = null } = event;
  const after = { ...state, languageChosen: language, handedOver: { ...state.handedOver, language, translated } };
  return readNow(after, event);
}

function readNow(
  state: VisitState,
  { task, language, translated }: Pick<VisitEventOf<'handed-over'>, 'task' | 'language' | 'translated'>,
): VisitState {
  if (task === 'intake') return state;
  const before = state.readIn[task];
  const shown = translated?.text ?? null;
  const read = { ...state, readIn: { ...state.readIn, [task]: { language, shown } } };
  if (before === null || (before.language === language && before.shown === shown)) return read;
  const both = withoutUnread(read);
  return task === 'consent' ? { ...both, clauses: {} } : { ...both, partsRead: {} };
}
