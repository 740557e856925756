import type { Keys } from './keys-file.ts';
import type { Vault } from './vault.ts';

/**
 * A new recovery key that is not in force yet: the one on paper works until the new one has been typed back, and a power cut
 * in between changes nothing.
 */
export class RecoveryOffer {
  readonly #vault: Vault;
  /** Shown but not typed back; never on disk. */
  #offered: Keys['recovery'] | null = null;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** Makes a new recovery key to show; an earlier offer is void. Throws as `Vault.open` does. */
  async make(daily: { passphrase?: string | undefined }): Promise<string> {
    const { recoveryKey, recovery } = await this.#vault.wrapRecovery(await this.#vault.open(daily));
    this.#offered = recovery;
    return recoveryKey;
  }

  /** Puts the offered recovery key in force if it was typed back correctly; the earlier one then opens nothing. */
  async accept(typed: string): Promise<boolean> {
    const recovery = this.#offered;
    if (!recovery || !(await this.#vault.replaceRecovery(recovery, typed))) return false;
    this.#offered = null;
    return true;
  }

  /** Discards an offered recovery key. */
  withdraw(): void {
    this.#offered = null;
  }
}
