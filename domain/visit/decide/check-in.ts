import { ordinaryCheckInDays } from '../../protocol/model/check-in-days.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { addDays, civilDateOf } from '../../time.ts';
import type { CheckInDone, CheckInWanted } from '../check-ins/check-in.ts';
import type { SystemCommand } from '../commands.ts';
import { sealingTime } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** The check-ins that a treatment asks for, by its own protocol; none where no work began. */
export function checkInsWanted(
  { procedure }: Pick<VisitState, 'procedure'>,
  { record }: Pick<Protocol, 'record'>,
): CheckInWanted[] {
  if (!procedure) return [];
  const treated = civilDateOf(procedure.startedAt);
  return (record.checkIns ?? ordinaryCheckInDays).map((day) => ({ day, on: addDays(treated, day) }));
}

/** Records what came of a check-in. Done again, it is another entry; the same one again changes nothing. */
export function decideCheckIn(
  state: VisitState,
  { day, done }: Extract<SystemCommand, { type: 'record-check-in' }>,
  { now }: Pick<DecideContext, 'now'>,
): Decision {
  if (!state.sealed) return no('not-now');
  const found = state.checkIns.find((one) => one.day === day);
  if (!found) return no('unknown-item');
  // Dated after the seal, so the right time must be known first.
  if (sealingTime(state, now) === null) return no('clock-unconfirmed');
  if (found.done && isSame(found.done, done)) return accept();
  return accept({ type: 'check-in-done', day, done });
}

const isSame = (one: CheckInDone, other: CheckInDone): boolean =>
  one.how === other.how && one.outcome === other.outcome && one.note === other.note;
