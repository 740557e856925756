import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courseDays } from '../../domain/dates/course-days.ts';
import type { PossibleDays } from '../../domain/dates/possible-days.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { refuse } from '../../domain/refusal.ts';
import { addDays, CivilDate, Zone } from '../../domain/time.ts';
import { courseFault } from '../../domain/visit/decide/open.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { sentence } from '../sentence.ts';

const dayZero = CivilDate.parse('2026-11-24');
const course = (next: CivilDate | null, plannedFinal: CivilDate | null) =>
  CoursePlace.parse({
    session: 1,
    sessionsPlanned: 3,
    final: false,
    next: next && { date: next, time: '10:00' },
    plannedFinal,
  });
const daysFor = (next: CivilDate | null) =>
  courseDays({ next, dayZero, today: dayZero, zone: Zone.parse('Europe/London'), protocol: defaultProtocol });
const fault = (next: CivilDate | null, plannedFinal: CivilDate | null) =>
  courseFault(course(next, plannedFinal), dayZero, defaultProtocol);

it('every date that is offered is taken, and every date before the first one is refused with the reason shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (nextIn, finalIn) => {
      const next = addDays(dayZero, nextIn);
      const days = daysFor(next);
      const alone = fault(next, null);
      expect(alone === null).toBe(next >= days.next.first);
      if (alone && !alone.ok) expect(alone.refusal.params).toEqual(days.next.why);
      if (next < days.next.first) return;
      const plannedFinal = addDays(next, finalIn);
      const both = fault(next, plannedFinal);
      expect(both === null).toBe(plannedFinal >= days.final.first);
      if (both && !both.ok) expect(both.refusal.params).toEqual(days.final.why);
    }),
  );
});

it('the reason gives the date in words', () => {
  const reasonIn = ({ first, why }: PossibleDays) => [first, sentence(refuse('date-too-soon', why))];
  expect(reasonIn(daysFor(null).next)).toEqual([
    '2026-12-01',
    'Too soon. The first possible date is Tue 1 Dec, a week after treatment.',
  ]);
  expect(reasonIn(daysFor(CivilDate.parse('2026-12-22')).final)).toEqual([
    '2026-12-29',
    'Too soon. The first possible date is Tue 29 Dec, a week after the next session.',
  ]);
});
