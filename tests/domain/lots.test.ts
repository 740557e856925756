import { expect, it } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { isExpired } from '../../domain/visit/lots.ts';
import { Lot } from '../../domain/visit/parts.ts';

it.each([
  ['2026-11', false],
  ['2026-10', true],
  ['2026-11-24', false],
  ['2026-11-23', true],
  ['', false],
])('on 24 November 2026 a package that says "%s" is past its date: %s', (expiry, past) => {
  expect(isExpired(Lot.shape.expiry.parse(expiry), CivilDate.parse('2026-11-24'))).toBe(past);
});
