import type { Keys } from './keys-file.ts';
import type { Vault } from './vault.ts';

/**
 * A new recovery key that does not count yet: the one on paper works until the new one was typed back, and a power cut in
 * between leaves everything as it was.
 */
export class RecoveryOffer {
  readonly #vault: Vault;
  /** Shown and not typed back yet; never on the disk. */
  #offered: Keys['recovery'] | null = null;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** A new recovery key to be shown; an earlier offer is void. Throws as `Vault.open` does. */
  async make(daily: { passphrase?: string | undefined }): Promise<string> {
    const { recoveryKey, recovery } = await this.#vault.wrapRecovery(await this.#vault.open(daily));
    this.#offered = recovery;
    return recoveryKey;
  }

  /** Puts the offered recovery key in force when it was typed back right; the earlier one opens nothing from then on. */
  async accept(typed: string): Promise<boolean> {
    const recovery = this.#offered;
    if (!recovery || !(await this.#vault.replaceRecovery(recovery, typed))) return false;
    this.#offered = null;
    return true;
  }

  /** Forgets a recovery key that was shown and not typed back. */
  withdraw(): void {
    this.#offered = null;
  }
}
