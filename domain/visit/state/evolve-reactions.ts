import type { VisitEvent } from '../events.ts';
import type { Reaction } from '../reactions/on-record.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

type ReactionEvent = Extract<VisitEvent, { type: `reaction-${string}` }>;

/** Applies what happened to a reaction. */
export function evolveReactions(state: VisitState, recorded: Timed, event: ReactionEvent): VisitState {
  const done = { at: recorded.moment, by: recorded.actor };
  switch (event.type) {
    case 'reaction-reported': {
      const { report, reportBy, workingDays } = event;
      const reaction = { sequence: recorded.sequence, report, reportBy, workingDays, ...done };
      const begins = { paper: null, followed: [], sent: null, closed: null };
      return { ...state, reactions: [...state.reactions, { ...reaction, ...begins }] };
    }
    case 'reaction-sealed': {
      const last = state.reactions.at(-1);
      const sealed = state.sealed && { ...state.sealed, documents: [...state.sealed.documents, event.document] };
      return last ? changed({ ...state, sealed }, last.sequence, { paper: event.document.id }) : state;
    }
    case 'reaction-followed': {
      const before = state.reactions.find(({ sequence }) => sequence === event.reaction);
      const followed = [...(before?.followed ?? []), { ...event.followed, ...done }];
      return changed(state, event.reaction, { followed });
    }
    case 'reaction-sent':
      return changed(state, event.reaction, { sent: { ...event.sent, ...done } });
    case 'reaction-closed':
      return changed(state, event.reaction, { closed: { ...event.end, ...done } });
  }
}

function changed(state: VisitState, sequence: number, change: Partial<Reaction>): VisitState {
  return {
    ...state,
    reactions: state.reactions.map((one) => (one.sequence === sequence ? { ...one, ...change } : one)),
  };
}
