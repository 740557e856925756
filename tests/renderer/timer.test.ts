import { describe, expect, it } from 'vitest';
import { minutesLeft, wholeMinutes } from '../../domain/minutes.ts';
import type { Instant } from '../../domain/time.ts';
import type { BreakPlanView } from '../../domain/visit/views/break-plan-view.ts';
import { dialDots, onDial } from '../../renderer/screens/visit/procedure/dots.ts';
import { cueAt, elapsedAt } from '../../renderer/screens/visit/procedure/live.ts';

const policy = { opensAfter: 60, asksAfter: 75, overdueAfter: 90, length: 10 };
const instant = '2026-11-24T10:00:00.000Z' as Instant;
const plan: BreakPlanView = {
  asOf: instant,
  policy,
  cue: 'working',
  elapsedMs: 0,
  longestMs: 0,
  workedMs: 0,
  since: instant,
  overdueAnswered: false,
  window: { opens: instant, asks: instant, overdue: instant },
  plan: [],
  expectedEnd: null,
  taken: [],
};
const minutes = (n: number) => n * 60_000;
const count = (kinds: readonly string[]) =>
  Object.fromEntries([...new Set(kinds)].map((k) => [k, kinds.filter((o) => o === k).length]));

describe('the timer between two answers of the host', () => {
  it('goes on by the steady clock', () => {
    expect(elapsedAt({ elapsedMs: minutes(42), asOfMs: 0, arrivedAt: 1000 }, 61_000)).toBe(minutes(43));
  });

  it('never goes back, whatever the page clock says', () => {
    expect(elapsedAt({ elapsedMs: minutes(42), asOfMs: 0, arrivedAt: 1000 }, 0)).toBe(minutes(42));
  });

  it.each([
    [59.99, 'working'],
    [60, 'open'],
    [74.99, 'open'],
    [75, 'asks'],
    [89.99, 'asks'],
    [90, 'overdue'],
    [240, 'overdue'],
  ] as const)('at %s minutes of work it is %s', (at, cue) => {
    expect(cueAt(plan, minutes(at))).toBe(cue);
  });

  it('does not ask for a break during a break, however long', () => {
    expect(cueAt({ ...plan, cue: 'on-break' }, minutes(5))).toBe('on-break');
    expect(cueAt({ ...plan, cue: 'on-break' }, minutes(120))).toBe('break-late');
  });

  it('shows whole minutes that have passed, and rounds what is left up', () => {
    expect(wholeMinutes(minutes(93) + 59_999)).toBe(93);
    expect(minutesLeft(minutes(13) + 1)).toBe(14);
    expect(minutesLeft(-1)).toBe(0);
  });
});

describe('the dial', () => {
  it('has 90 dots, the last one at the top and the fifteenth a sixth of the way round', () => {
    const dots = dialDots('working', 0, policy);
    expect(dots).toHaveLength(90);
    expect(onDial(90).x).toBeCloseTo(280);
    expect(onDial(90).y).toBeCloseTo(28);
    expect(onDial(22.5)).toMatchObject({ x: 532 });
  });

  it.each([
    ['working', 42, { done: 42, wait: 18, window: 30 }],
    ['open', 64, { done: 60, 'window-done': 4, window: 26 }],
    ['asks', 76, { open: 76, 'open-wait': 14 }],
    ['overdue', 93, { late: 90 }],
    ['overdue', 108, { late: 90 }],
    ['on-break', 6, { 'window-done': 6, wait: 84 }],
  ] as const)('%s at minute %s', (cue, at, kinds) => {
    expect(count(dialDots(cue, at, policy).map((dot) => dot.kind))).toEqual(kinds);
  });

  it('draws the window of the policy the visit runs under', () => {
    const dots = dialDots('working', 0, { opensAfter: 45, asksAfter: 50, overdueAfter: 60, length: 10 });
    expect(dots.filter((dot) => dot.kind === 'window').map((dot) => dot.minute)).toEqual(
      Array.from({ length: 15 }, (_, i) => 46 + i),
    );
  });
});
