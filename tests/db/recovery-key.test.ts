import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecoveryKey, readRecoveryKey } from '../../db/vault/recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyKey = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => makeRecoveryKey((length) => bytes.subarray(0, length)));

test('a key is six groups of five letters that cannot be taken for one another', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    }),
  );
});

test('every letter takes five random bits: 130 in all', () => {
  const letters = Array.from({ length: 32 }, (_, i) => makeRecoveryKey((n) => new Uint8Array(n).fill(i)).charAt(0));
  expect(letters.join('')).toBe(alphabet);
  expect(
    makeRecoveryKey((n) => new Uint8Array(n))
      .replaceAll('-', '')
      .slice(0, 26),
  ).toBe('0'.repeat(26));
});

test('it reads back in any case and spacing, and with the letters people take for digits', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const meant = readRecoveryKey(key);
      expect(meant.ok).toBe(true);
      for (const typed of [
        key.toLowerCase(),
        key.replaceAll('-', ''),
        ` ${key.replaceAll('-', ' – ')} `,
        key.replaceAll('0', 'o').replaceAll('1', 'l'),
        key.replaceAll('1', 'I'),
      ]) {
        expect(readRecoveryKey(typed)).toEqual(meant);
      }
    }),
  );
});

test('two keys that differ are two secrets', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (one, two) => {
      fc.pre(one !== two);
      expect(readRecoveryKey(one)).not.toEqual(readRecoveryKey(two));
    }),
  );
});

test('one wrong letter, anywhere, is noticed', () => {
  const key = makeRecoveryKey((length) => new Uint8Array(length).map((_, i) => i * 37));
  for (let at = 0; at < key.length; at++) {
    if (key[at] === '-') continue;
    for (const letter of alphabet) {
      if (letter === key[at]) continue;
      expect(readRecoveryKey(key.slice(0, at) + letter + key.slice(at + 1)).ok, `${letter} at ${at}`).toBe(false);
    }
  }
});

test('two neighbouring letters swapped are noticed, and so are missing and added ones', () => {
  const key = makeRecoveryKey((length) => new Uint8Array(length).map((_, i) => i * 37)).replaceAll('-', '');
  for (let at = 0; at + 1 < key.length; at++) {
    const swapped = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
    if (swapped !== key) expect(readRecoveryKey(swapped).ok, swapped).toBe(false);
    expect(readRecoveryKey(key.slice(0, at) + key.slice(at + 1)).ok).toBe(false);
    expect(readRecoveryKey(`${key.slice(0, at)}7${key.slice(at)}`).ok).toBe(false);
  }
  for (const nothing of ['', '-', 'Ü'.repeat(30), '💇'.repeat(15), 'U'.repeat(30)]) {
    expect(readRecoveryKey(nothing).ok, nothing).toBe(false);
  }
});
