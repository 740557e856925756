import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { inStock } from '../../db/log/salts.ts';

test('every salt is another one, whole, and as long as it was asked for', () => {
  const salt = inStock(randomBytes);
  const salts = Array.from({ length: 500 }, () => Buffer.from(salt(16)).toString('hex'));
  expect(new Set(salts).size).toBe(500);
  for (const text of salts) expect(text).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  expect(salt(5000)).toHaveLength(5000);
});

test('what was handed out is not in the stock any more, and wiping the stock leaves what was handed out', () => {
  const taken: Buffer[] = [];
  const salt = inStock((length) => {
    const bytes = randomBytes(length);
    taken.push(bytes);
    return bytes;
  });
  const first = salt(16);
  expect(first.some((byte) => byte !== 0)).toBe(true);
  expect(taken[0]?.subarray(0, 16).every((byte) => byte === 0)).toBe(true);
  expect(taken[0]?.subarray(16, 32).some((byte) => byte !== 0)).toBe(true);
});
