import { expect, test } from 'vitest';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { keyGroups } from '../../renderer/kit/key-groups.ts';
import { courseOf, draftOf } from '../../renderer/screens/visit/course/useCourse.ts';

const second = CoursePlace.parse({ session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null });
const date = (text: string) => CivilDate.parse(text);

test('nobody goes home with dates that follow from a guess: final or not has to be answered', () => {
  expect(draftOf(second, false).final).toBeNull();
  expect(courseOf(draftOf(second, false))).toBeNull();
  expect(courseOf({ ...draftOf(second, false), final: false })).toEqual(second);
});

test('a final session has no next appointment, whatever was picked before', () => {
  const draft = {
    ...draftOf(second, true),
    final: true,
    nextDate: date('2026-12-08'),
    nextTime: CivilTime.parse('10:00'),
    plannedFinal: date('2027-01-19'),
  };
  expect(courseOf(draft)).toEqual({ session: 2, sessionsPlanned: 2, final: true, next: null, plannedFinal: null });
});

test('before the last session the next appointment is the final one', () => {
  const draft = { ...draftOf(second, true), nextDate: date('2026-12-08'), plannedFinal: date('2027-03-01') };
  expect(courseOf(draft)).toMatchObject({ sessionsPlanned: 3, plannedFinal: '2026-12-08' });
});

test('a session that is not the final one has at least one more planned', () => {
  expect(courseOf({ ...draftOf(second, true), session: 3 })).toMatchObject({
    session: 3,
    sessionsPlanned: 4,
    final: false,
  });
});

test('a final session planned before the next one is no course', () => {
  const draft = {
    ...draftOf(second, true),
    sessionsPlanned: 4,
    nextDate: date('2026-12-08'),
    plannedFinal: date('2026-12-07'),
  };
  expect(courseOf(draft)).toBeNull();
});

test('the recovery key is shown in the groups it is written down in', () => {
  expect(keyGroups('965QG-074RS-DAF0T')).toEqual(['965QG', '074RS', 'DAF0T']);
  expect(keyGroups('965QG074RS')).toEqual(['965Q', 'G074', 'RS']);
});
