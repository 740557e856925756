import { afterWorkingDays, ordinaryWorkingDays } from '../../clinic/working-days.ts';
import { type CivilDate, civilDateOf } from '../../time.ts';
import type { ReactionCommand } from '../reactions/commands.ts';
import type { Reaction } from '../reactions/on-record.ts';
import type { ReactionReport } from '../reactions/reaction.ts';
import { sealingTime, todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** A reaction can be reported of a treatment, once its papers are sealed. */
export function canReportReaction({ sealed, procedure }: Pick<VisitState, 'sealed' | 'procedure'>): boolean {
  return sealed !== null && procedure !== null;
}

/** What is done about reactions: reported, followed, sent to whoever the law names, closed (docs/rules.md, "Reactions"). */
export function decideReaction(state: VisitState, command: ReactionCommand, context: DecideContext): Decision {
  if (!canReportReaction(state)) return no('not-now');
  // Every entry is dated after the seal, so the right time must be known first.
  if (sealingTime(state, context.now) === null) return no('clock-unconfirmed');
  const today = todayOf(state, context.now);
  switch (command.type) {
    case 'report-reaction': {
      const wrong = reportFault(state, command.report, today);
      if (wrong) return wrong;
      const calendar = context.workingDays ?? ordinaryWorkingDays;
      const { report } = command;
      const reportBy = afterWorkingDays(report.heard, calendar.reportDays, calendar);
      return accept({ type: 'reaction-reported', report, reportBy, workingDays: calendar.reportDays });
    }
    case 'seal-reaction': {
      const last = state.reactions.at(-1);
      if (!last || last.paper !== null || command.document.kind !== 'reaction-report') return no('not-now');
      const { head, document } = command;
      return accept({ type: 'reaction-sealed', head, document, reaction: last.sequence });
    }
    case 'follow-reaction':
      return (
        openFault(state, command) ??
        accept({ type: 'reaction-followed', reaction: command.reaction, followed: command.followed })
      );
    case 'record-report-sent': {
      const found = reactionOf(state, command.reaction);
      if (!found) return no('unknown-item');
      if (found.sent) return no('reported-already');
      const { on } = command.sent;
      if (on > today) return no('reaction-day-ahead');
      if (on < found.report.heard) return no('reaction-day-early');
      return accept({ type: 'reaction-sent', reaction: command.reaction, sent: command.sent });
    }
    case 'close-reaction': {
      const fault = openFault(state, command);
      if (fault) return fault;
      // A duty to report does not end because the skin healed.
      if (!reactionOf(state, command.reaction)?.sent) return no('report-first');
      return accept({ type: 'reaction-closed', reaction: command.reaction, end: command.end });
    }
  }
}

function reportFault(state: VisitState, report: ReactionReport, today: CivilDate): Decision | null {
  const { procedure, lots } = state;
  if (!procedure) return no('not-now');
  if (report.heard > today || report.began > report.heard) return no('reaction-day-ahead');
  if (report.began < civilDateOf(procedure.startedAt)) return no('reaction-day-early');
  if (!report.lots.every((one) => lots.some(({ sequence }) => sequence === one))) return no('unknown-item');
  return report.signs.includes('other') && report.words === '' ? no('reason-needed') : null;
}

const reactionOf = (state: VisitState, reaction: number): Reaction | undefined =>
  state.reactions.find(({ sequence }) => sequence === reaction);

function openFault(state: VisitState, { reaction }: { readonly reaction: number }): Decision | null {
  const found = reactionOf(state, reaction);
  if (!found) return no('unknown-item');
  return found.closed ? no('reaction-closed') : null;
}
