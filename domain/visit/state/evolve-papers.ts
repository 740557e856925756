import { isOfVisit } from '../copies.ts';
import type { VisitEvent } from '../events.ts';
import { writtenAfter } from './signed.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

/** Applies the seal and everything after it: copies, corrections, the end. */
export function evolvePapers(
  state: VisitState,
  recorded: Timed,
  event: Extract<
    VisitEvent,
    {
      type:
        | 'sealed'
        | 'copy-given'
        | 'copy-withdrawn'
        | 'correction-added'
        | 'correction-sealed'
        | 'appointment-moved'
        | 'check-in-done'
        | 'visit-closed'
        | 'copy-settled';
    }
  >,
): VisitState {
  const { moment: at } = recorded;
  switch (event.type) {
    case 'sealed':
      return {
        ...state,
        sealed: {
          ...{ at, head: event.head, documents: event.documents, clinic: event.clinic ?? null },
          ...(event.sheet !== undefined && { sheet: event.sheet }),
        },
        checkIns: (event.checkIns ?? []).map((wanted) => ({ ...wanted, done: null })),
      };
    case 'copy-given':
      return {
        ...state,
        copyGiven: state.copyGiven === 'later' && isOfVisit(event.kind) ? event.how : state.copyGiven,
        copies: [
          ...state.copies,
          {
            document: event.document,
            kind: event.kind,
            how: event.how,
            copy: event.copy,
            where: event.where,
            at,
            withdrawn: false,
          },
        ],
      };
    case 'copy-withdrawn': {
      const copies = state.copies.map((one) =>
        one.how === 'printed' && one.document === event.document && one.copy === event.copy
          ? { ...one, withdrawn: true }
          : one,
      );
      const none = copies.every(({ kind, withdrawn }) => withdrawn || !isOfVisit(kind));
      const taken = state.copyGiven === 'printed' && none;
      return { ...state, copies, copyGiven: taken ? 'later' : state.copyGiven };
    }
    case 'correction-added':
      return writtenAfter(state, recorded, null, event);
    case 'correction-sealed': {
      const number = state.correctionPapers.length + 1;
      const last = state.afterSeal.length - 1;
      return {
        ...state,
        sealed: state.sealed && { ...state.sealed, documents: [...state.sealed.documents, event.document] },
        afterSeal: state.afterSeal.map((one, index) => (index === last ? { ...one, paper: number } : one)),
        correctionPapers: [...state.correctionPapers, { document: event.document.id, at }],
      };
    }
    case 'appointment-moved': {
      const { next, why, document } = event;
      return {
        ...state,
        sealed: state.sealed && { ...state.sealed, documents: [...state.sealed.documents, document] },
        moves: [...state.moves, { next, why, at, by: recorded.actor, paper: document.id }],
      };
    }
    case 'check-in-done': {
      const done = { ...event.done, at, by: recorded.actor };
      return { ...state, checkIns: state.checkIns.map((one) => (one.day === event.day ? { ...one, done } : one)) };
    }
    case 'visit-closed':
      return { ...state, closedAt: at, copyGiven: event.copy ?? null };
    case 'copy-settled':
      return { ...state, copyGiven: event.copy };
  }
}
