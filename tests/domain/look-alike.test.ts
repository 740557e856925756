import { describe, expect, it } from 'vitest';
import { looksAlike } from '../../domain/clinic/look-alike.ts';

describe('two staff names', () => {
  it.each([
    ['Robin Example', 'robin example'],
    ['Robin Example', 'Robin  Examp\u0049e'],
    ['Iris Cole', 'lris Cole'],
    ['Copa', '\u0421\u043e\u0440\u0430'],
    ['Otto Kern', '0tt0 Kern'],
    ['Sam Arno', 'Sam Amo'],
  ])('that look alike are told to be: %s and %s', (one, other) => {
    expect(looksAlike(one, other)).toBe(true);
  });

  it.each([
    ['Robin Example', 'Robin Exemple'],
    ['Kim Sample', 'Kim Other'],
    ['Анна Иванова', 'Анна Петрова'],
  ])('that do not are not: %s and %s', (one, other) => {
    expect(looksAlike(one, other)).toBe(false);
  });
});
