import { expect, it } from 'vitest';
import { isToldAt } from '../../domain/clinic/tablet-clock.ts';
import { Moment } from '../../domain/time.ts';

const day = 24 * 3_600_000;
const at = (days: number) =>
  Moment.parse({
    instant: new Date(Date.parse('2026-11-24T09:00:00.000Z') + days * day).toISOString(),
    zone: 'Europe/London',
    uptimeMs: 600_000,
    bootId: 'boot-one',
  });
/** On which of these days after a move of the clock a visit's record tells of it. */
const toldOn = (byDays: number, days: number[]) =>
  days.filter((after) =>
    isToldAt(
      { sequence: 2, byMs: byDays * day, before: { sequence: 1, moment: at(-byDays) }, showed: at(0) },
      at(after),
    ),
  );

it('a clock that was set forward by years, as after a flat battery, is told of for a day', () => {
  expect(toldOn(6 * 365, [0, 1, 2, 300])).toEqual([0, 1]);
});

it('a clock that was set back is told of until it shows again what it had, a day at least', () => {
  expect(toldOn(-25, [0, 24, 25, 26])).toEqual([0, 24, 25]);
  expect(toldOn(-0.1, [0, 1, 2])).toEqual([0, 1]);
});
