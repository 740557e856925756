import type { ReadHandle } from '../../db/file/handles.ts';
import { type ReactionListing, reactionPage, reactionsOfClient } from '../../db/projections/reactions.ts';
import { workingDays } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { canReportReaction } from '../../domain/visit/decide/reaction.ts';
import type { Reaction } from '../../domain/visit/reactions/on-record.ts';
import { daysLeft, standingOf } from '../../domain/visit/reactions/standing.ts';
import { sealingTime, todayOf } from '../../domain/visit/state/clock.ts';
import type { ReactionForm, ReactionRow, ReactionView } from '../contract/reactions.ts';
import { type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';

/** As many rows as a page of the list shows. */
export const rowsAPage = 6;

/** Throws `unknown-visit`, and `unknown-item` for a reaction that the visit does not have. */
export function reactionView(r: ReadHandle, visitId: VisitId, sequence: number, now: Moment): ReactionView {
  const visit = loadVisit(r, visitId);
  const found = visit.state.reactions.find((one) => one.sequence === sequence);
  if (!found) throw new AppError('unknown-item', {});
  const named = namesIn(r, visit.events);
  const byName = (by: Actor) => (by.kind === 'staff' ? named(by.staffId) : '');
  const done = <D extends { readonly at: Moment; readonly by: Actor }>({ by, ...same }: D) => ({
    ...same,
    byName: byName(by),
  });
  const { report } = found;
  return {
    ...rowOf(r, visit, found, now),
    today: todayOf(visit.state, now),
    report,
    workingDays: found.workingDays,
    lots: lotsOf(visit).filter((lot) => report.lots.includes(lot.sequence)),
    reported: { at: found.at, byName: byName(found.by) },
    paper: found.paper,
    followed: found.followed.map(done),
    sent: found.sent && done(found.sent),
    closed: found.closed && done(found.closed),
  };
}

/** Throws `unknown-visit`, and `not-now` for a visit without a treatment. */
export function reactionForm(r: ReadHandle, visitId: VisitId, now: Moment): ReactionForm {
  const visit = loadVisit(r, visitId);
  const { state } = visit;
  if (!canReportReaction(state)) throw new AppError('not-now', {});
  return {
    ...whose(visit),
    today: todayOf(state, now),
    lots: lotsOf(visit),
    workingDays: workingDays(r),
    refused: sealingTime(state, now) === null ? refuse('clock-unconfirmed') : null,
  };
}

export function reactionRows(r: ReadHandle, which: 'due' | 'open' | 'all', page: number, now: Moment): ReactionRow[] {
  return rowsOf(r, reactionPage(r, which, { skip: (page - 1) * rowsAPage, limit: rowsAPage }), now);
}

/** The first that is to be reported. */
export function firstDue(r: ReadHandle, now: Moment): ReactionRow | null {
  return rowsOf(r, reactionPage(r, 'due', { skip: 0, limit: 1 }), now)[0] ?? null;
}

export function clientsReactions(r: ReadHandle, clientId: ClientId, now: Moment) {
  const treated = visitsOfClient(r, clientId).filter(({ procedure }) => procedure === 'finished');
  const latest = treated.findLast(({ id }) => canReportReaction(loadVisit(r, id).state));
  return { rows: rowsOf(r, reactionsOfClient(r, clientId), now), latest: latest?.id ?? null };
}

function rowsOf(r: ReadHandle, listed: readonly ReactionListing[], now: Moment): ReactionRow[] {
  return listed.flatMap(({ visitId, sequence }) => {
    const visit = loadVisit(r, visitId);
    const found = visit.state.reactions.find((one) => one.sequence === sequence);
    return found ? [rowOf(r, visit, found, now)] : [];
  });
}

function rowOf(r: ReadHandle, visit: LoadedVisit, reaction: Reaction, now: Moment): ReactionRow {
  const today: CivilDate = todayOf(visit.state, now);
  const { report, reportBy, sequence } = reaction;
  return {
    ...whose(visit),
    reaction: sequence,
    began: report.began,
    signs: report.signs,
    reportBy,
    daysLeft: daysLeft(reaction, today, workingDays(r)),
    standing: standingOf(reaction, today),
  };
}

function whose({ state, client, apart }: LoadedVisit) {
  const { id: visitId, clientId, course, procedure, openedAt } = state;
  return {
    visitId,
    clientId,
    clientName: client.name,
    dateOfBirth: client.dateOfBirth,
    apart,
    treatedOn: civilDateOf(procedure?.startedAt ?? openedAt),
    session: course.session,
    sessionsPlanned: course.sessionsPlanned,
  };
}

const lotsOf = ({ state }: LoadedVisit) =>
  state.lots.map(({ sequence, kind, name, maker, lot }) => ({ sequence, kind, name, maker, lot }));
