import { expect, it } from 'vitest';
import { isBounded } from '../../api/gate/payload.ts';

it('takes what JSON and structured clone give', () => {
  expect(isBounded({ a: [1, 'two', null, true, { b: undefined }] })).toBe(true);
  expect(isBounded(Object.assign(Object.create(null), { a: 1 }))).toBe(true);
});

it('refuses what is too large, too deep, round, or no plain value', () => {
  expect(isBounded('x'.repeat(1_000_000))).toBe(false);
  expect(isBounded(Array.from({ length: 1_000_001 }, () => 0))).toBe(false);
  expect(isBounded({ ['k'.repeat(1_000_000)]: 1 })).toBe(false);
  let deep: unknown = 1;
  for (let i = 0; i < 30; i++) deep = [deep];
  expect(isBounded(deep)).toBe(false);
  const round: { self?: unknown } = {};
  round.self = round;
  expect(isBounded(round)).toBe(false);
  for (const odd of [new Date(), new Map(), new Uint8Array(3), () => 1, Symbol('s'), 10n, Number.NaN, new Error('x')])
    expect(isBounded({ odd })).toBe(false);
  expect(
    isBounded({
      get trap() {
        throw new Error('trap');
      },
    }),
  ).toBe(false);
});
