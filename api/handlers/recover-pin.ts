import { staffMembers } from '../../db/projections/staff.ts';
import { openRecoveryHalf } from '../../db/vault/recovery-half.ts';
import { recoverPin } from '../../domain/clinic/staff.ts';
import { AppError } from '../../domain/errors.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { recordWithPin } from '../custody/bound-pins.ts';
import { newPinSecret } from '../custody/pins.ts';
import { countedTry } from '../custody/tries.ts';
import type { Context } from './context.ts';

export type RecoveringParts = Pick<
  Context,
  'record' | 'access' | 'opening' | 'vault' | 'dataDir' | 'keyRandom' | 'cost'
>;

/**
 * Sets an owner's new PIN with the recovery key on paper. The tablet stays locked or handed over; one that asks for the key
 * after too many wrong PINs returns to its earlier mode. Throws `wrong-recovery-key`, `key-wait`, the PIN's refusal,
 * `owner-needed`, `unknown-staff`.
 */
export async function recoverOwnersPin(
  parts: RecoveringParts,
  { staffId, newPin, recoveryKey }: { staffId: StaffId; newPin: string; recoveryKey: string | undefined },
  now: Moment,
): Promise<void> {
  const { record, access, opening, vault } = parts;
  if (recoveryKey === undefined) throw new AppError('recovery-key-needed', { why: 'new-pin' });
  if (!record.isOpen) throw new AppError('record-closed');
  const decide = () => {
    const decision = recoverPin(record.store.read(staffMembers), staffId);
    if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.params);
    return decision.events;
  };
  decide();
  const secret = await newPinSecret(parts, newPin);
  await countedTry(parts, 'recovery-key', now, () => openRecoveryHalf(vault.recoveryHalf(), recoveryKey));
  record.store.write((w) => {
    recordWithPin(w, decide(), secret, { actor: { kind: 'system' }, now });
  });
  if (access.mode.mode === 'recovery') opening.openOrRecover(record.key, { forgiveTries: true });
}
