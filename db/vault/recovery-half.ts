import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { isKey } from './keys-file.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { unwrapKey, WrappedKey } from './wrap.ts';

/** The store key wrapped under the printed recovery key, with the value that verifies it. */
export const RecoveryHalf = z.object({ check: z.base64(), recovery: WrappedKey });
export type RecoveryHalf = z.infer<typeof RecoveryHalf>;

/** Unwraps the store key with the recovery key as typed. Changes nothing. Throws `wrong-recovery-key`. */
export async function openRecoveryHalf(half: RecoveryHalf, typed: string): Promise<Uint8Array> {
  const read = readRecoveryKey(typed);
  if (!read.ok) {
    throw new AppError('wrong-recovery-key', { why: 'typing' });
  }
  const key = await unwrapKey(half.recovery, read.secret, 'recovery');
  if (!key || !isKey(half, key)) {
    throw new AppError('wrong-recovery-key', { why: 'other-key' });
  }
  return key;
}
