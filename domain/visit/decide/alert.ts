import type { StaffCommand } from '../commands.ts';
import { alertQuestions, gradeIn } from '../health/alerts.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { pastDayFault } from './past-day.ts';

/** A written decision about an answer. One that needs a doctor's note goes on with the note only; it may always be rescheduled. */
export function decideAlert(
  state: VisitState,
  { question, decision, reason }: Extract<StaffCommand, { type: 'decide-alert' }>,
  { protocol }: Pick<DecideContext, 'protocol'>,
): Decision {
  const alert = alertQuestions(state, protocol).find(({ id }) => id === question);
  if (!alert) return no('unknown-item');
  if (decision === 'continue' && gradeIn(state, alert) !== 'decide') return no('doctors-note-needed');
  return accept({ type: 'alert-decided', question, decision, reason });
}

/** The doctor's note without which the treatment does not go on: who wrote it, and its date, which has come. */
export function decideDoctorsNote(
  state: VisitState,
  { question, doctor, date, words }: Extract<StaffCommand, { type: 'record-doctors-note' }>,
  { protocol, now }: Pick<DecideContext, 'protocol' | 'now'>,
): Decision {
  const alert = alertQuestions(state, protocol).find(({ id }) => id === question);
  if (!alert || gradeIn(state, alert) !== 'doctors-note') return no('unknown-item');
  const wrongDay = pastDayFault(date, todayOf(state, now));
  if (wrongDay) return no(`note-${wrongDay}`);
  return accept({ type: 'doctors-note-recorded', question, doctor, date, words });
}
