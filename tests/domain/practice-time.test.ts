import { expect, it } from 'vitest';
import { practiceBegins, practiceGoesOn, practiceReading } from '../../domain/clinic/practice-time.ts';
import { clockMovedMs } from '../../domain/elapsed.ts';
import { CivilDate, CivilTime, Instant, type Moment, plusMilliseconds, Zone } from '../../domain/time.ts';

const tablet: Moment = {
  instant: Instant.parse('2026-11-24T08:53:07.250Z'),
  zone: Zone.parse('Europe/London'),
  uptimeMs: 5_000,
  bootId: 'boot-1',
};
const chosen = (date: string, time: string) => ({ date: CivilDate.parse(date), time: CivilTime.parse(time) });
const later: Moment = { ...tablet, instant: plusMilliseconds(tablet.instant, 60_000), uptimeMs: 65_000 };

it('a practice begins on the chosen day, before or after today, and its clock goes on from there', () => {
  for (const [date, instant] of [
    ['2026-03-02', '2026-03-02T09:05:00.000Z'],
    ['2027-07-02', '2027-07-02T08:05:00.000Z'],
  ] as const) {
    const told = practiceBegins(tablet, chosen(date, '09:05'));
    if (!told.ok) throw new Error(told.refusal.code);
    expect(practiceReading(tablet, told.time)).toEqual({ ...tablet, instant });
    expect(practiceReading(later, told.time).instant).toBe(plusMilliseconds(Instant.parse(instant), 60_000));
  }
});

it('moved forward, its steady clock goes along: nobody moved a clock', () => {
  const begun = practiceBegins(tablet, chosen('2027-02-01', '09:05'));
  if (!begun.ok) throw new Error(begun.refusal.code);
  const moved = practiceGoesOn(later, begun.time, chosen('2027-02-01', '10:20'));
  if (!moved.ok) throw new Error(moved.refusal.code);
  const [before, after] = [practiceReading(tablet, begun.time), practiceReading(later, moved.time)];
  expect(after.instant).toBe('2027-02-01T10:20:00.000Z');
  expect(after.uptimeMs - before.uptimeMs).toBe(75 * 60_000);
  expect(clockMovedMs(before, after)).toBeNull();
});

it('it is not moved back, not to a time that the clock skips, and not further than two years', () => {
  const begun = practiceBegins(tablet, chosen('2027-02-01', '09:05'));
  if (!begun.ok) throw new Error(begun.refusal.code);
  const code = (told: ReturnType<typeof practiceBegins>) => (told.ok ? 'ok' : told.refusal);
  expect(code(practiceGoesOn(later, begun.time, chosen('2027-02-01', '09:05')))).toEqual({
    code: 'practice-visit',
    params: { why: 'back' },
  });
  expect(code(practiceBegins(tablet, chosen('2028-12-01', '09:05')))).toEqual({
    code: 'practice-visit',
    params: { why: 'far' },
  });
  expect(code(practiceBegins(tablet, chosen('2027-03-28', '01:30')))).toMatchObject({ code: 'hour-skipped' });
});
