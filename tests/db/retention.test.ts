import { expect, it } from 'vitest';
import { firstRowFrom } from '../../db/erasure/retention.ts';
import { append, head } from '../../db/log/log.ts';
import { Instant } from '../../domain/time.ts';
import { moment, newClientId, newStore, ofClient, person } from './fixtures.ts';

it('takes nobody for long gone because the clock of the tablet was years slow for a while', () => {
  const { store } = newStore();
  const add = (day: string, count: number) =>
    store.write((w) => {
      for (let n = 0; n < count; n++)
        append(w, [
          ofClient({ type: 'client-added', clientId: newClientId(), details: person('Somebody') }, moment(n, day)),
        ]);
      return head(w).sequence;
    });
  const before = add('2027-01-05', 3);
  const slow = add('2010-01-01', 9);
  add('2027-02-01', 3);
  const rowFrom = (day: string) => store.read((r) => firstRowFrom(r, Instant.parse(`${day}T00:00:00.000Z`)));
  expect(rowFrom('2020-01-01')).toBe(0);
  expect(rowFrom('2026-12-01')).toBeLessThanOrEqual(before - 2);
  expect(rowFrom('2027-01-20')).toBeGreaterThan(slow);
  expect(rowFrom('2030-01-01')).toBe(store.read(head).sequence + 1);
});
