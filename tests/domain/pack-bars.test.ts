import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBars } from '../../domain/dates/pack-bars.ts';

const bars = fc.array(
  fc.tuple(fc.nat(13), fc.nat(13)).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
);

test('bars that share a column never stand in one row, and none is lost', () => {
  fc.assert(
    fc.property(bars, (given) => {
      const rows = packBars(given);
      expect(rows.flat()).toHaveLength(given.length);
      for (const row of rows) {
        const columns = row.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        expect(new Set(columns).size).toBe(columns.length);
      }
    }),
  );
});

test('a bar that comes first stands in the top row', () => {
  const [wash, sport, sun] = [
    { first: 0, last: 3 },
    { first: 2, last: 6 },
    { first: 4, last: 6 },
  ];
  expect(packBars([wash, sport, sun])).toEqual([[wash, sun], [sport]]);
});
