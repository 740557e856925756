import { expect, test } from 'vitest';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { CoursePlace } from '../../domain/visit/types.ts';
import { keyGroups } from '../../renderer/kit/key-groups.ts';
import { courseOf, draftOf } from '../../renderer/screens/visit/course/useCourse.ts';

const second = CoursePlace.parse({ session: 2, sessionsPlanned: 3, final: false, next: null, plannedFinal: null });
const date = (text: string) => CivilDate.parse(text);

test('the usual course is preset: not final before the last planned session, and no appointment that nobody chose', () => {
  expect(draftOf(second)).toMatchObject({ final: false, nextDate: null });
  expect(courseOf(draftOf(second))).toEqual(second);
  expect(courseOf({ ...draftOf(second), session: 3 })).toMatchObject({ final: false, sessionsPlanned: 4 });
});

test('a final session has no next appointment, whatever was picked before', () => {
  const draft = {
    ...draftOf(second),
    final: true,
    nextDate: date('2026-12-08'),
    nextTime: CivilTime.parse('10:00'),
    plannedFinal: date('2027-01-19'),
  };
  expect(courseOf(draft)).toEqual({ session: 2, sessionsPlanned: 2, final: true, next: null, plannedFinal: null });
});

test('before the last session the next appointment is the final one', () => {
  const draft = { ...draftOf(second), nextDate: date('2026-12-08'), plannedFinal: date('2027-03-01') };
  expect(courseOf(draft)).toMatchObject({ sessionsPlanned: 3, plannedFinal: '2026-12-08' });
});

test('a session that is not the final one has at least one more planned', () => {
  expect(courseOf({ ...draftOf(second), session: 3 })).toMatchObject({
    session: 3,
    sessionsPlanned: 4,
    final: false,
  });
});

test('a final session planned before the next one is no course', () => {
  const draft = {
    ...draftOf(second),
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
