import { isMinor, isTooYoung } from '../../clinic/birth.ts';
import { birthDateFault } from '../../clinic/birth-date.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import { courseDays } from '../../dates/course-days.ts';
import { firstPossibleNext, nextDays } from '../../dates/next-session.ts';
import { nextOpen } from '../../dates/possible-days.ts';
import { movedAtOpening } from '../../elapsed.ts';
import type { ClientId, VisitId } from '../../ids.ts';
import { protocolHash } from '../../protocol/hash.ts';
import { sheetOf, sheetOfFinal } from '../../protocol/model/course-sheet.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../time.ts';
import { shifted } from '../state/time-line.ts';
import type { ClockBefore, CoursePlace } from '../types.ts';
import { dateFault } from './date-fault.ts';
import { accept, type Decision, no } from './decision.ts';
import { isAhead, openingOn, sessionBefore } from './opening.ts';

/**
 * Opens a visit, on any day: the client may only want another date. Refused for a client under the minimum age, a minor
 * without a guardian's name, or a next appointment that is too soon. A session sooner than the last aftercare allows is
 * recorded as such and waits for a written decision (`too-soon.ts`). A clock that is known to be wrong is
 * corrected; a move or restart since the last sure reading is asked about in the visit.
 */
export function openVisit(
  from: {
    visitId: VisitId;
    clientId: ClientId;
    client: ClientDetails;
    course: CoursePlace;
    protocol: Protocol;
    now: Moment;
    clock?: ClockBefore | null;
  } & Parameters<typeof openingOn>[1],
): Decision {
  const { client, course, protocol, clock } = from;
  const now = shifted(from.now, clock?.aheadMs ?? 0);
  const today = civilDateOf(now);
  const refused = clientFault(client, protocol, today);
  if (refused) return refused;
  const opening = openingOn(today, from);
  if (opening.kind === 'stopped-today') return no('stopped-today');
  if (opening.kind === 'date-doubtful') return no('clock-contradicts');
  const fault = courseFault(course, today, protocol) ?? chosenFault(course, today, now, protocol);
  if (fault) return fault;
  const before = sessionBefore(today, from);
  const opened = {
    type: 'visit-opened' as const,
    visitId: from.visitId,
    clientId: from.clientId,
    course,
    protocol: protocolHash(protocol),
    clientName: client.name,
    dateOfBirth: client.dateOfBirth,
    ...(isAhead(today, from.lastTreated) && { dateConfirmed: true as const }),
    ...(before && (opening.kind === 'too-soon' ? { tooSoon: before } : { sessionBefore: before })),
    ...(clock && { clockBefore: clock }),
  };
  const byMs = clock ? movedAtOpening(clock.moment, from.now) : null;
  if (!clock || byMs === null) return accept(opened);
  const moved = { type: 'clock-moved', byMs, before: clock.moment } as const;
  // Who says that today's date is right, where the record says otherwise, has said which time is.
  return opened.dateConfirmed
    ? accept(opened, moved, { type: 'clock-confirmed', right: 'now' })
    : accept(opened, moved);
}

/** Checks a plausible date of birth, the minimum age, and a guardian's name for a minor. */
export function clientFault(client: ClientDetails, protocol: Protocol, today: CivilDate): Decision | null {
  const { dateOfBirth } = client;
  const { minimumAge } = protocol;
  if (typeof dateOfBirth !== 'string' && isTooYoung(dateOfBirth, protocol, today))
    // What they stated once says less than the clinic asks for by now.
    return no('too-young', { minimumAge, known: 'statement' });
  const wrongDate = typeof dateOfBirth === 'string' ? birthDateFault(dateOfBirth, today) : null;
  if (wrongDate !== null) return no('birth-date', { why: wrongDate });
  if (isTooYoung(client.dateOfBirth, protocol, today)) return no('too-young', { minimumAge, known: 'birth-date' });
  return isMinor(client.dateOfBirth, today) && client.guardianName === '' ? no('guardian-needed') : null;
}

/**
 * Checks a course by itself (the last planned session is the final one, and its dates are in order with enough days between),
 * and its next appointment against the aftercare that starts on `dayZero`.
 */
export function courseFault(course: CoursePlace, dayZero: CivilDate, protocol: Protocol): Decision | null {
  const { next, plannedFinal } = course;
  if (course.final !== (course.session === course.sessionsPlanned)) return no('course-fault', { because: 'mismatch' });
  const nextIsFinal = course.session + 1 === course.sessionsPlanned;
  if (next && plannedFinal && nextIsFinal && next.date !== plannedFinal)
    return no('course-fault', { because: 'mismatch' });
  const { first: earliest, because, shut } = nextDays(dayZero, protocol, sheetOf(course));
  if (next && next.date < earliest) return no('next-too-soon', { because, first: earliest, from: dayZero });
  if (next && shut.includes(next.date))
    return no('next-too-soon', { because: 'contradiction', first: nextOpen(shut, next.date), date: next.date });
  if (!plannedFinal || (next !== null && nextIsFinal)) return null;
  const before = next?.date ?? dayZero;
  const first = firstPossibleNext(before, protocol, sheetOfFinal(course.session, next !== null));
  if (plannedFinal >= first) return null;
  return next
    ? no('course-fault', { because: 'next-session', first, from: before })
    : no('next-too-soon', { because: 'treatment', first, from: before });
}

/** Further objections to a course's dates when they are chosen, at `now`; dates already recorded stay valid. */
export function chosenFault(course: CoursePlace, dayZero: CivilDate, now: Moment, protocol: Protocol): Decision | null {
  const { next, plannedFinal } = course;
  const at = { next: next?.date ?? null, dayZero, today: civilDateOf(now), zone: now.zone, protocol };
  const days = courseDays({ ...at, of: sheetOf(course), ofFinal: sheetOfFinal(course.session, next !== null) });
  const nextFault = next && dateFault(days.next, next, 'next-too-soon');
  if (nextFault || !plannedFinal || plannedFinal <= days.final.last) return nextFault;
  return dateFault(days.final, { date: plannedFinal, time: null });
}
