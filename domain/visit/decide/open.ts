import { birthDateFault } from '../../clinic/birth-date.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import { isMinor, isTooYoung } from '../../clinic/suggest.ts';
import { firstPossibleNext } from '../../dates/aftercare.ts';
import { courseDays } from '../../dates/course-days.ts';
import { fieldFaultSentence } from '../../field-fault.ts';
import type { ClientId, VisitId } from '../../ids.ts';
import { protocolHash } from '../../protocol/hash.ts';
import type { Protocol } from '../../protocol/schema.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../time.ts';
import type { CoursePlace } from '../types.ts';
import { accept, type Decision, no } from './decision.ts';

/**
 * Opens a visit, on any day: the client may only want another date. Refused for a client under the clinic's minimum age, a
 * minor without a guardian's name, or a next appointment that comes too soon. A session sooner after the last treatment
 * than its aftercare allows is recorded as such: it waits for a written decision (`too-soon.ts`).
 */
export function openVisit(from: {
  visitId: VisitId;
  clientId: ClientId;
  client: ClientDetails;
  course: CoursePlace;
  protocol: Protocol;
  now: Moment;
  /** Date of this client's last treatment, if any. */
  lastTreated?: CivilDate | null;
  /** The latest date that it can have been, by what was recorded after it: earlier where the clock stood ahead then. */
  treatedByLatest?: CivilDate | null;
  /** The practitioner said that today's date is right, although the last treatment is dated after it. */
  dateConfirmed?: boolean | undefined;
  /** Date on which a finding last ended this client's visit, if any: a new visit must not undo it. */
  lastStopped?: CivilDate | null;
}): Decision {
  const { client, course, protocol, now } = from;
  const today = civilDateOf(now);
  const refused = clientFault(client, protocol, today);
  if (refused) return refused;
  if (from.lastStopped === today) return no('stopped-today');
  const ahead = from.lastTreated !== undefined && from.lastTreated !== null && from.lastTreated > today;
  if (ahead && from.dateConfirmed !== true) return no('clock-contradicts');
  const treated = ahead ? (from.treatedByLatest ?? today) : from.lastTreated;
  const first = treated ? firstPossibleNext(treated, protocol) : today;
  const fault = courseFault(course, today, protocol);
  if (fault) return fault;
  return accept({
    type: 'visit-opened',
    visitId: from.visitId,
    clientId: from.clientId,
    course,
    protocol: protocolHash(protocol),
    clientName: client.name,
    dateOfBirth: client.dateOfBirth,
    ...(ahead && { dateConfirmed: true as const }),
    ...(treated && today < first && { tooSoon: { treated, first } }),
  });
}

export const tooYoungWords = ({ minimumAge }: Protocol): string =>
  `Too young: this clinic treats people from ${minimumAge}.`;

/** A date of birth that can be true, the clinic's minimum age, and a guardian's name for a minor. */
export function clientFault(client: ClientDetails, protocol: Protocol, today: CivilDate): Decision | null {
  const wrongDate = birthDateFault(client.dateOfBirth, today);
  if (wrongDate !== null) return no('birth-date', fieldFaultSentence(wrongDate) ?? undefined);
  if (isTooYoung(client.dateOfBirth, protocol, today)) return no('too-young', tooYoungWords(protocol));
  return isMinor(client.dateOfBirth, today) && client.guardianName === '' ? no('guardian-needed') : null;
}

/**
 * Checks a course against itself (the last planned session is the final one, and dates stand in order with the days that
 * each session needs) and its next appointment against the aftercare that starts on `dayZero`.
 */
export function courseFault(course: CoursePlace, dayZero: CivilDate, protocol: Protocol): Decision | null {
  const { next, plannedFinal } = course;
  if (course.final !== (course.session === course.sessionsPlanned)) return no('course-fault');
  const nextIsFinal = course.session + 1 === course.sessionsPlanned;
  if (next && plannedFinal && nextIsFinal && next.date !== plannedFinal) return no('course-fault');
  const days = courseDays(next?.date ?? null, dayZero, protocol);
  if (next && next.date < days.next.first) return no('next-too-soon', days.next.why);
  const isSame = next !== null && nextIsFinal;
  if (!plannedFinal || isSame || plannedFinal >= days.final.first) return null;
  return no(next ? 'course-fault' : 'next-too-soon', days.final.why);
}
