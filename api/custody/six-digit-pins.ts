import type { ReadHandle } from '../../db/file/handles.ts';
import { pinSecret } from '../../db/vault/secrets.ts';
import { shortestPin } from '../../domain/clinic/pin.ts';
import type { StaffId } from '../../domain/ids.ts';

/**
 * Whose PIN has six digits, the fewest there are: the pad then enters with the last of them. Learnt from a right PIN and held
 * in memory only, so that no file says how long a PIN is; of a longer one nothing is said.
 */
export class SixDigitPins {
  /** By person, the stored form that the right PIN belonged to: another PIN since is not known. */
  readonly #learnt = new Map<StaffId, string>();

  /** Call it with a PIN that was right. */
  learn(r: ReadHandle, staffId: StaffId, pin: string): void {
    const stored = storedForm(r, staffId);
    if (stored !== null && pin.length === shortestPin) this.#learnt.set(staffId, stored);
    else this.#learnt.delete(staffId);
  }

  has(r: ReadHandle, staffId: StaffId): boolean {
    const learnt = this.#learnt.get(staffId);
    return learnt !== undefined && learnt === storedForm(r, staffId);
  }
}

function storedForm(r: ReadHandle, staffId: StaffId): string | null {
  const kept = pinSecret(r, staffId);
  return kept && Buffer.from(kept.digest).toString('base64');
}
