import type { Random } from '../log/types.ts';
import { keychainRefused, unwrapDaily, wrapDaily } from './daily.ts';
import { isKey, type Keys } from './keys-file.ts';
import type { Protector } from './protector.ts';
import { makeRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import type { Cost } from './scrypt.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/** Wraps the store key in its two ways: for daily use on this machine, and under the printed recovery key. */
export class KeyWrapping {
  readonly #protector: Protector;
  readonly #random: Random;
  readonly #cost: Cost;

  constructor(protector: Protector, random: Random, cost: Cost) {
    this.#protector = protector;
    this.#random = random;
    this.#cost = cost;
  }

  /**
   * Unwraps once as a test, so that a keychain that does not return the key is noticed now. Throws `passphrase-needed`
   * without a passphrase where there is no keychain.
   */
  async daily(
    key: Uint8Array,
    passphrase: string | undefined,
    protector: Protector = this.#protector,
  ): Promise<Keys['daily']> {
    const daily = await wrapDaily(key, protector, passphrase, this.#random, this.#cost);
    const again = await unwrapDaily(daily, protector, passphrase);
    if (!Buffer.from(again).equals(key)) throw keychainRefused('other bytes at once');
    return daily;
  }

  /** Makes a new recovery key, which is stored nowhere, and the store key wrapped under it. */
  async recovery(key: Uint8Array): Promise<{ recoveryKey: string; recovery: Keys['recovery'] }> {
    const recoveryKey = makeRecoveryKey(this.#random);
    const read = readRecoveryKey(recoveryKey);
    if (!read.ok) throw new Error('a new recovery key does not read back');
    const recovery = await wrapKey(key, read.secret, 'recovery', this.#random, this.#cost);
    return { recoveryKey, recovery };
  }
}

/** Whether the recovery key as it was typed opens these keys. */
export async function opensRecovery(keys: Pick<Keys, 'check' | 'recovery'>, typed: string): Promise<boolean> {
  const read = readRecoveryKey(typed);
  if (!read.ok) return false;
  const key = await unwrapKey(keys.recovery, read.secret, 'recovery');
  return key !== null && isKey(keys, key);
}
