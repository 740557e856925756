import { expect, it } from 'vitest';
import { edgeStep } from '../../renderer/screens/clinic/practice/editor/edge-scroll.ts';

it('scrolls a list under a dragged row at its edges only, faster the nearer, and not outside, where letting go puts it back', () => {
  const at = (y: number) => edgeStep(y, 100, 700);
  expect([at(400), at(156), at(644), at(99), at(701)]).toEqual([0, 0, 0, 0, 0]);
  expect(at(150)).toBeLessThan(0);
  expect(at(101)).toBeLessThan(at(150));
  expect(at(690)).toBeGreaterThan(at(660));
  // In a short list there is room left between its edges.
  expect(edgeStep(150, 100, 200)).toBe(0);
});
