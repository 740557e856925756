import { isMinor } from '../../clinic/birth.ts';
import { signatureFault } from '../../signature.ts';
import { allowedForStaff } from '../allowed.ts';
import type { StaffCommand } from '../commands.ts';
import { readerDue } from '../reading/reader.ts';
import { afterSealIn } from '../reading/sheet-language.ts';
import { dayZeroOf, presentStage } from '../stage.ts';
import { onTimeLine, sealingTime, todayOf } from '../state/clock.ts';
import { answeredEarlier } from '../state/day.ts';
import type { VisitState } from '../state/state.ts';
import { isTooSoonOpen } from '../too-soon.ts';
import type { WorkHold } from '../types.ts';
import { decideAlert, decideDoctorsNote } from './alert.ts';
import { decideBreakTime } from './break-times.ts';
import { decideCheck } from './check.ts';
import { decideClock, decideStatedTime } from './clock.ts';
import { decideClosing, decideCopySettled } from './copy-given.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { decideFact } from './fact.ts';
import { decideLot } from './lot.ts';
import { decideMap } from './map.ts';
import { chosenFault, courseFault } from './open.ts';
import { decideProcedure } from './procedure.ts';
import { decideReader } from './reader.ts';
import { decideReschedule } from './reschedule.ts';
import { decideTakeBack, isDecided } from './taking-back.ts';
import { clauseFault, decideClauseWithdrawal, decideWithdrawal } from './withdrawal.ts';
import { workHold } from './work-hold.ts';

/** Staff commands: first the table of what each stage allows, then the command's own rules. */
export function decideStaff(state: VisitState, command: StaffCommand, context: DecideContext): Decision {
  if (state.handedOver) return no('handed-over');
  const { protocol } = context;
  if (!allowedForStaff(state, context).includes(command.type)) return refuseHere(state, command, context);
  switch (command.type) {
    case 'change-course':
      return (
        courseFault(command.course, dayZeroOf(state, context.now), protocol) ??
        chosenFault(command.course, dayZeroOf(state, context.now), onTimeLine(state, context.now), protocol) ??
        accept({ type: 'course-changed', course: command.course })
      );
    case 'start-day-again':
      return accept({ type: 'day-started-again', again: answeredEarlier(state, onTimeLine(state, context.now)) });
    case 'record-unsigned':
      // The sheet's next dates are printed whether somebody signs or not.
      return (
        courseFault(state.course, dayZeroOf(state, context.now), protocol) ??
        accept({ type: 'aftercare-unsigned', reason: command.reason })
      );
    case 'decide-alert':
      return decideAlert(state, command, context);
    case 'record-doctors-note':
      return decideDoctorsNote(state, command, context);
    case 'decide-too-soon':
      return accept({ type: 'too-soon-decided', decision: command.decision, reason: command.reason });
    case 'answer-check':
    case 'answer-check-none':
    case 'answer-check-when':
    case 'do-remedy-step':
    case 'check-again':
    case 'decide-check':
      return decideCheck(state, command, context);
    case 'reschedule':
      return decideReschedule(state, command, context);
    case 'cancel-visit':
      return accept({ type: 'visit-cancelled', reason: command.reason });
    case 'confirm-time-out':
      return protocol.timeOut.every((item) => command.items.includes(item.id))
        ? accept({ type: 'time-out-confirmed', items: protocol.timeOut.map((item) => item.id) })
        : no('time-out-incomplete');
    case 'answer-question': {
      const open = state.flags.some(
        (flag) => flag.task === command.task && flag.topic === command.topic && flag.answer === null,
      );
      return open
        ? accept({ type: 'question-answered', task: command.task, topic: command.topic, answer: command.answer })
        : no('unknown-item');
    }
    case 'countersign-consent':
    case 'countersign-aftercare': {
      if (signatureFault(command.signature)) return no('not-a-signature');
      const { signature, identifiedBy, note } = command;
      const today = todayOf(state, context.now);
      if (identifiedBy === 'guardian-present' && !isMinor(context.client.dateOfBirth, today)) return no('no-guardian');
      if (identifiedBy === 'birth-date-confirmed' && typeof context.client.dateOfBirth !== 'string')
        return no('no-birth-date');
      const type = command.type === 'countersign-consent' ? 'consent-countersigned' : 'aftercare-countersigned';
      // Whoever holds the recovery key, or an owner, may know that PIN: what it witnesses says so.
      const { pinRecoveredAt, pinGiven } = context;
      const known = { ...(pinRecoveredAt && { pinRecoveredAt }), ...(pinGiven && { pinGiven }) };
      return accept({ type, signature, identifiedBy, note, ...known });
    }
    case 'start-procedure':
    case 'start-break':
    case 'end-break':
    case 'skip-break':
    case 'answer-overdue':
    case 'finish-procedure':
      return decideProcedure(state, command, context);
    case 'record-lot':
      return decideLot(state, command, context.now);
    case 'map-scalp':
      return decideMap(state, command);
    case 'record-fact':
      return decideFact(state, command, context);
    case 'withdraw-consent':
      return decideWithdrawal(state, command, context);
    case 'withdraw-clause':
      return decideClauseWithdrawal(state, command, context);
    case 'correct-break-time':
      return decideBreakTime(state, command, context);
    case 'take-back':
      return decideTakeBack(state, command, context);
    case 'confirm-clock':
      return decideClock(state, command, context);
    case 'tell-time':
      return decideStatedTime(state, command, context);
    case 'name-reader':
    case 'dismiss-reader':
      return decideReader(state, command);
    case 'add-note':
      return accept({ type: 'note-added', text: command.text });
    case 'add-correction':
      return decideCorrection(state, command, context);
    case 'close-visit':
      return decideClosing(state, command.copy);
    case 'settle-copy':
      return decideCopySettled(state, command);
  }
}

function decideCorrection(
  state: VisitState,
  { text, forClient }: Extract<StaffCommand, { type: 'add-correction' }>,
  { now, protocol }: DecideContext,
): Decision {
  // Sealed in the same step, so the right time must be known first.
  if (sealingTime(state, now) === null) return no('clock-unconfirmed');
  if (forClient === undefined) return accept({ type: 'correction-added', text });
  const language = afterSealIn(state, protocol);
  if (language === null) return no('language-missing');
  return accept({ type: 'correction-added', text, forClient: { language, text: forClient } });
}

/** The most helpful refusal for a command that the stage does not allow. */
function refuseHere(state: VisitState, command: StaffCommand, context: DecideContext): Decision {
  const point = command.type === 'withdraw-clause' ? clauseFault(state, command.clause, context.protocol) : null;
  if (point) return point;
  const stage = presentStage(state, context);
  if (stage === 'closed' || (command.type === 'take-back' && state.sealed)) return no('visit-closed');
  if (command.type === 'take-back' && isDecided(state, command.sequence)) return no('decision-stands');
  if (stage === 'day-over') return no('day-over');
  if (stage === 'too-young') return no('too-young');
  if (stage === 'must-reschedule') return no('must-reschedule');
  if (stage === 'alerts' && (command.type === 'answer-check' || command.type === 'confirm-time-out'))
    return no(isTooSoonOpen(state) ? 'too-soon-open' : 'alerts-open');
  if (waitsForReader(state, command)) return no('reader-unsigned');
  if (command.type === 'start-procedure' && state.consent && stage === 'consent') return no('consent-outdated');
  if (stage === 'procedure') {
    const held = refuseHeld(workHold(state, context.protocol), command);
    if (held) return held;
    if (command.type === 'end-break') return no('not-on-break');
    if (state.procedure?.onBreak) return no('on-break');
  }
  return no('not-now');
}

/** What follows a signature that the reader or interpreter has not made yet. */
function waitsForReader(state: VisitState, { type }: StaffCommand): boolean {
  if (type === 'countersign-aftercare') return readerDue(state, 'aftercare') !== null;
  return (type === 'countersign-consent' || type === 'start-procedure') && readerDue(state, 'consent') !== null;
}

const goesOn: readonly StaffCommand['type'][] = ['end-break', 'skip-break', 'finish-procedure'];

/** Refuses a command that a work hold blocks. */
function refuseHeld(hold: WorkHold | null, { type }: StaffCommand): Decision | null {
  if (!goesOn.includes(type)) return null;
  switch (hold) {
    case 'intake':
      return no('answers-missing');
    case 'alerts':
      return no('alerts-open');
    case 'checks':
      return no('decision-open');
    case 'stopped':
      return no('work-stopped');
    case 'consent':
    case 'witness':
      return no('consent-again');
    case null:
      return null;
  }
}
