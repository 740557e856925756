import { expect, it } from 'vitest';
import { courseSoFar } from '../../domain/visit/course-so-far.ts';
import type { Outcome } from '../../domain/visit/views/stages.ts';

const visit = (session: number, outcome: Outcome = 'treated', final = false, treatment = 'shaved') => ({
  ...{ session, outcome, final, treatment },
});
const sessions = (visits: Parameters<typeof courseSoFar>[0]) => courseSoFar(visits).map(({ session }) => session);

it('goes back to the first session of the course, with what was rescheduled on the way', () => {
  expect(sessions([visit(3, 'in-progress', true), visit(2), visit(2, 'rescheduled'), visit(1)])).toEqual([1, 2, 2, 3]);
});

it('ends at the final session of the course before, and where the numbers begin again', () => {
  expect(sessions([visit(1), visit(3, 'treated', true), visit(2)])).toEqual([1]);
  expect(sessions([visit(1), visit(2), visit(1)])).toEqual([1]);
});

it('keeps its own last session where that is final, and leaves other treatments out', () => {
  expect(sessions([visit(2, 'treated', true), visit(1, 'treated', false, 'scar'), visit(1)])).toEqual([1, 2]);
  expect(sessions([])).toEqual([]);
});
