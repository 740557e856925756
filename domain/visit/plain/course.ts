import { courseDays } from '../../dates/course-days.ts';
import { nextOpen, type PossibleDays } from '../../dates/possible-days.ts';
import { sheetOf, sheetOfFinal } from '../../protocol/model/course-sheet.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { addDays, type CivilDate, CivilTime, type Moment } from '../../time.ts';
import { dayZeroOf } from '../stage.ts';
import { onTimeLine, todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { CoursePlace } from '../types.ts';

/** As sessions mostly follow one another. */
const betweenDays = 28;
const time = CivilTime.parse('10:00');

/** The course with dates four weeks apart, or the first later ones that the rules allow; null where it has them, or needs none. */
export function plainCourse(state: VisitState, protocol: Protocol, now: Moment): CoursePlace | null {
  const { course } = state;
  if (course.final || course.next !== null) return null;
  const dayZero = dayZeroOf(state, now);
  const from = {
    dayZero,
    today: todayOf(state, now),
    zone: onTimeLine(state, now).zone,
    protocol,
    of: sheetOf(course),
  };
  const after = (date: CivilDate, { first, shut }: PossibleDays) => {
    const wanted = addDays(date, betweenDays);
    return nextOpen(shut, wanted < first ? first : wanted);
  };
  const next = after(dayZero, courseDays({ ...from, next: null }).next);
  const isFinal = course.session + 1 === course.sessionsPlanned;
  const { final } = courseDays({ ...from, next, ofFinal: sheetOfFinal(course.session, true) });
  return { ...course, next: { date: next, time }, plannedFinal: isFinal ? next : after(next, final) };
}
