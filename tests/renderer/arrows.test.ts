import { describe, expect, it } from 'vitest';
import { inDirection } from '../../renderer/app/keys/arrows.ts';

/** A month of three weeks: seven days in a row, as they are drawn. */
const weeks = Array.from({ length: 21 }, (_, n) => ({ x: (n % 7) * 60, y: Math.floor(n / 7) * 60 }));
const from = (n: number, key: string) => inDirection(key, weeks[n] ?? { x: 0, y: 0 }, weeks);

describe('an arrow key', () => {
  it('walks a calendar by days and by weeks', () => {
    expect([from(8, 'ArrowRight'), from(8, 'ArrowLeft'), from(8, 'ArrowDown'), from(8, 'ArrowUp')]).toEqual([
      9, 7, 15, 1,
    ]);
  });

  it('goes nowhere past the edge', () => {
    expect([from(0, 'ArrowLeft'), from(3, 'ArrowUp'), from(20, 'ArrowDown')]).toEqual([null, null, null]);
  });

  it('goes where it points from right to left, too', () => {
    const mirrored = weeks.map(({ x, y }) => ({ x: -x, y }));
    expect(inDirection('ArrowLeft', { x: 0, y: 0 }, mirrored)).toBe(1);
  });

  it('takes the nearest where rows do not line up', () => {
    expect(
      inDirection('ArrowDown', { x: 100, y: 0 }, [
        { x: 0, y: 50 },
        { x: 130, y: 50 },
      ]),
    ).toBe(1);
  });
});
