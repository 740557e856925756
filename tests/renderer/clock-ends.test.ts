import { describe, expect, it } from 'vitest';
import { Instant, Zone } from '../../domain/time.ts';
import { clockEnds } from '../../renderer/words/dates.ts';

const zone = Zone.parse('Europe/London');
const ends = (from: string, to: string) => clockEnds(Instant.parse(from), Instant.parse(to), zone);

describe('both ends of a stretch of time on a screen', () => {
  it('need no zone and no date where neither changes', () => {
    expect(ends('2026-11-24T10:20:00.000Z', '2026-11-24T10:50:00.000Z')).toEqual({ from: '10:20', to: '10:50' });
  });

  it('each have their own zone where the clocks change in between', () => {
    expect(ends('2026-10-25T00:55:00.000Z', '2026-10-25T01:07:00.000Z')).toEqual({
      from: '01:55 BST',
      to: '01:07 GMT',
    });
  });

  it('say the date past midnight', () => {
    const { from, to } = ends('2026-11-24T23:50:00.000Z', '2026-11-25T00:20:00.000Z');
    expect([from, to]).toEqual(['23:50', 'Wed 25 Nov, 00:20']);
  });
});
