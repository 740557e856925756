import type { Clause } from '../../protocol/model/questions.ts';
import type { VisitState } from '../state/state.ts';
import { mayRefuse } from '../task.ts';
import type { ClauseView } from './consent-view.ts';

/** A clause as the client reads it, with what was done about it so far. */
export function clauseView(
  clause: Clause,
  seen: VisitState['clauses'][string] | undefined,
  withdrawn: ClauseView['withdrawn'],
): ClauseView {
  const { id, title, paragraphs, points, decision, initials, photos = null } = clause;
  return {
    id,
    title,
    paragraphs,
    points,
    optional: mayRefuse(clause),
    asks: decision.kind,
    options: decision.kind === 'choose-one' ? decision.options.map((option) => ({ ...option })) : [],
    chosen: seen?.option ?? null,
    initials,
    photos,
    status: seen?.answer ?? (seen ? 'opened' : 'unread'),
    withdrawn,
  };
}
