import { createHash } from 'node:crypto';
import type { Random } from '../log/types.ts';

/** Digits and letters that are distinct on paper: no I, L, O or U (after Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLetters = 26;
const checkLetters = 4;
const groupLength = 5;

/** 130 random bits as 26 letters and 4 check letters, in six groups: "7M2QK-…". */
export function makeRecoveryKey(random: Random): string {
  const key = randomLetters(random, keyLetters);
  return inGroups(key + checkOf(key));
}

/** So many letters that are distinct on paper, five random bits each. */
export const randomLetters = (random: Random, count: number): string => lettersOf(random(count));

/** In groups of five with a hyphen between them. */
export const inGroups = (letters: string): string =>
  letters.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? '';

export type TypedRecoveryKey = { readonly ok: true; readonly secret: Uint8Array } | { readonly ok: false };

/**
 * Reads a typed recovery key in any case and spacing: O as 0, I and L as 1. Invalid when its length or check letters are
 * wrong, which catches all but about one in a million typing errors.
 */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\-‐‑–—_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (letters.length !== keyLetters + checkLetters) return { ok: false };
  if ([...letters].some((letter) => !alphabet.includes(letter))) return { ok: false };
  const key = letters.slice(0, keyLetters);
  if (checkOf(key) !== letters.slice(keyLetters)) return { ok: false };
  return { ok: true, secret: Buffer.from(key, 'ascii') };
}

function checkOf(key: string): string {
  const digest = createHash('sha256').update('chairside-recovery-check').update(key, 'ascii').digest();
  return lettersOf(digest.subarray(0, checkLetters));
}

/** Five bits of each byte, so every letter is equally likely. */
const lettersOf = (bytes: Uint8Array): string => [...bytes].map((byte) => alphabet.charAt(byte & 31)).join('');
