import type { WriteHandle } from '../../db/file/handles.ts';
import { openVisits } from '../../db/projections/visits.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import { asksTheSame, sawTheSame } from '../../domain/visit/state/clock.ts';
import { act, type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';

/** Whether a command says which time is right. */
export function isClockAnswer({ type }: StaffCommand): boolean {
  return type === 'confirm-clock' || type === 'tell-time';
}

/**
 * Answers a question about the tablet's clock. One move has one answer: every other open visit with the same question gets it
 * too, in the same transaction and by the same person, and so does one with the same restart that is not asked yet. So two
 * visits of one day never use two clocks. A visit whose own events exclude the answer is asked itself.
 */
export function answerClock(
  w: WriteHandle,
  visitId: VisitId,
  command: StaffCommand,
  by: { readonly now: Moment; readonly actor: Actor; readonly pinned?: boolean },
): LoadedVisit {
  const { state } = loadVisit(w, visitId);
  // Loaded before any of them is answered.
  const others = openVisits(w)
    .filter(({ id }) => id !== visitId)
    .map(({ id }) => ({ id, other: loadVisit(w, id).state }));
  const asking = others.filter(({ other }) => asksTheSame(state, other, by.now));
  const silent = others.filter(({ other }) => sawTheSame(state, other, by.now));
  const answered = act(w, visitId, command, by);
  for (const { id } of asking) unlessRuledOut(() => act(w, id, command, by));
  const said = answered.events.at(-1)?.event;
  if (said?.type === 'restart-answered') {
    const { aheadMs } = said;
    for (const { id } of silent) unlessRuledOut(() => act(w, id, { type: 'answer-restart', aheadMs }, by));
  }
  return answered;
}

function unlessRuledOut(answer: () => unknown): void {
  try {
    answer();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
