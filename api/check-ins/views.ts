import type { ReadHandle } from '../../db/file/handles.ts';
import {
  type CheckInPage,
  checkInsOfClient,
  countDoneCheckIns,
  countOpenCheckIns,
  type DueBetween,
  doneCheckIns,
  type ListedCheckIn,
  openCheckIns,
} from '../../db/projections/check-ins.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { addDays, type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { checkInStanding, remindedFrom } from '../../domain/visit/check-ins/standing.ts';
import { sealingTime, todayOf } from '../../domain/visit/state/clock.ts';
import type { CheckInDue, CheckInList, CheckInRow, CheckInView } from '../contract/check-ins.ts';
import { loadVisit } from '../papers/visit-acts.ts';

/** As many rows as a page of the list shows. */
export const rowsAPage = 6;
/** How far ahead the list of those to come looks. */
const daysAhead = 30;

const due = (today: CivilDate): DueBetween => ({ from: remindedFrom(today), to: today });
const overdue = (today: CivilDate): DueBetween => ({ from: remindedFrom(today), to: addDays(today, -1) });
const coming = (today: CivilDate): DueBetween => ({ from: addDays(today, 1), to: addDays(today, daysAhead) });

export function checkInCounts(r: ReadHandle, today: CivilDate) {
  return {
    due: countOpenCheckIns(r, due(today)),
    overdue: countOpenCheckIns(r, overdue(today)),
    coming: countOpenCheckIns(r, coming(today)),
    done: countDoneCheckIns(r),
  };
}

export function dueCounts(r: ReadHandle, today: CivilDate) {
  return { count: countOpenCheckIns(r, due(today)), overdue: countOpenCheckIns(r, overdue(today)) };
}

export function dueRows(r: ReadHandle, page: number, today: CivilDate): CheckInDue[] {
  return openCheckIns(r, due(today), rowsOf(page)).map((listed) => dueRow(listed, today));
}

export function checkInRows(r: ReadHandle, which: CheckInList, page: number, today: CivilDate): CheckInRow[] {
  const at = rowsOf(page);
  const listed = {
    due: () => openCheckIns(r, due(today), at),
    coming: () => openCheckIns(r, coming(today), at),
    done: () => doneCheckIns(r, at),
  }[which]();
  return listed.map((one) => row(one, today));
}

export function clientsCheckIns(r: ReadHandle, clientId: ClientId, today: CivilDate): CheckInRow[] {
  return checkInsOfClient(r, clientId).map((one) => row(one, today));
}

/** Throws `unknown-visit`, and `unknown-item` for a day on which the visit asks for none. */
export function checkInView(r: ReadHandle, visitId: VisitId, day: number, now: Moment): CheckInView {
  const { state, client, events } = loadVisit(r, visitId);
  const found = state.checkIns.find((one) => one.day === day);
  if (!found) throw new AppError('unknown-item', {});
  const named = namesIn(r, events);
  const today = todayOf(state, now);
  const { on, done } = found;
  const { clientId, course, procedure, openedAt } = state;
  return {
    ...{ visitId, clientId, clientName: client.name, dateOfBirth: client.dateOfBirth, phone: client.phone },
    ...{ day, dueOn: on, standing: checkInStanding({ on, done: done !== null }, today) },
    ...{ outcome: done?.outcome ?? null, today, treatedOn: civilDateOf(procedure?.startedAt ?? openedAt) },
    ...{ session: course.session, sessionsPlanned: course.sessionsPlanned },
    done: done && withName(done, named),
    refused: sealingTime(state, now) === null ? refuse('clock-unconfirmed') : null,
  };
}

type Done = NonNullable<ReturnType<typeof loadVisit>['state']['checkIns'][number]['done']>;

const withName = ({ by, ...done }: Done, named: ReturnType<typeof namesIn>) => ({
  ...done,
  byName: by.kind === 'staff' ? named(by.staffId) : '',
});

const rowsOf = (page: number): CheckInPage => ({ skip: (page - 1) * rowsAPage, limit: rowsAPage });

/** What the front desk may know: no visit and no outcome. */
function dueRow({ clientId, clientName, dateOfBirth, phone, day, dueOn, outcome }: ListedCheckIn, today: CivilDate) {
  const standing = checkInStanding({ on: dueOn, done: outcome !== null }, today);
  return { clientId, clientName, dateOfBirth, phone, day, dueOn, standing };
}

const row = (listed: ListedCheckIn, today: CivilDate): CheckInRow => ({
  ...dueRow(listed, today),
  visitId: listed.visitId,
  outcome: listed.outcome,
});
