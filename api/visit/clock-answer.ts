import type { WriteHandle } from '../../db/file/handles.ts';
import { openVisits } from '../../db/projections/visits.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import { asksTheSame } from '../../domain/visit/state/clock.ts';
import { act, readVisit } from '../papers/visit-acts.ts';

/** Whether a command says which time is right. */
export function isClockAnswer({ type }: StaffCommand): boolean {
  return type === 'confirm-clock' || type === 'tell-time';
}

/**
 * One move of the tablet's clock has one answer: every other open visit that asks the same gets it too, in the same
 * transaction and by the same person, so that two visits of one day never stand by two clocks. Called before the visit itself
 * is answered, while all of them still ask. A visit whose own record rules the answer out is left to be asked itself.
 */
export function answerOthers(
  w: WriteHandle,
  visitId: VisitId,
  command: StaffCommand,
  by: { readonly now: Moment; readonly actor: Actor },
): void {
  if (!isClockAnswer(command)) return;
  const { state } = readVisit(w, visitId);
  for (const { id } of openVisits(w)) {
    if (id === visitId || !asksTheSame(state, readVisit(w, id).state, by.now)) continue;
    try {
      act(w, id, command, by);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
