import { AppError } from '../../domain/errors.ts';
import type { Random } from '../log/types.ts';
import type { Keys } from './keys-file.ts';
import type { Protector } from './protector.ts';
import type { Cost } from './scrypt.ts';
import { decode, encode, unwrapKey, wrapKey } from './wrap.ts';

/** Wraps the store key for daily use. Throws `passphrase-needed` without a passphrase where there is no keychain. */
export async function wrapDaily(
  key: Uint8Array,
  protector: Protector,
  passphrase: string | undefined,
  random: Random,
  cost: Cost,
): Promise<Keys['daily']> {
  if (protector.kind === 'keychain') return { kind: 'keychain', wrapped: encode(protector.wrap(key)) };
  const secret = passphraseBytes(passphrase);
  return { kind: 'passphrase', wrapped: await wrapKey(key, secret, 'passphrase', random, cost) };
}

/**
 * Unwraps the daily key. Throws `wrong-passphrase`, `passphrase-needed`, or `keychain-refused` when another machine's
 * keychain wrapped it; keys under a passphrase open on every host. The caller must still check the result.
 */
export async function unwrapDaily(
  daily: Keys['daily'],
  protector: Protector,
  passphrase: string | undefined,
): Promise<Uint8Array> {
  if (daily.kind === 'passphrase') {
    const key = await unwrapKey(daily.wrapped, passphraseBytes(passphrase), 'passphrase');
    if (key) return key;
    throw new AppError('wrong-passphrase');
  }
  if (protector.kind !== 'keychain') throw keychainRefused('this host has no keychain');
  try {
    return protector.unwrap(decode(daily.wrapped));
  } catch (error) {
    throw keychainRefused('unwrap failed', error);
  }
}

export function keychainRefused(detail: string, cause?: unknown): AppError {
  return new AppError('keychain-refused', {}, detail, { cause });
}

/** Normalised, so that another keyboard gives the same bytes. */
function passphraseBytes(passphrase: string | undefined): Uint8Array {
  if (passphrase === undefined || passphrase === '') {
    throw new AppError('passphrase-needed');
  }
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8');
}
