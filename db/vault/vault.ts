import { AppError } from '../../domain/errors.ts';
import type { Random } from '../log/types.ts';
import { keychainRefused, unwrapDaily } from './daily.ts';
import { KeyFiles } from './key-files.ts';
import { KeyWrapping, opensRecovery } from './key-wrapping.ts';
import { isKey, type Keys, keyCheck } from './keys-file.ts';
import type { Protector } from './protector.ts';
import { openRecoveryHalf, type RecoveryHalf } from './recovery-half.ts';
import { type Cost, keyCost } from './scrypt.ts';

export interface VaultOptions {
  /** The folder of the key files; created when missing. */
  readonly dir: string;
  /** The store that the key opens: no new keys are made while it exists. */
  readonly storeFile: string;
  readonly protector: Protector;
  readonly random: Random;
  /** Lower in tests only. */
  readonly cost?: Cost;
}

/** Custody of the store key: 32 random bytes, wrapped once for daily use and once under a printed recovery key. */
export class Vault {
  readonly #files: KeyFiles;
  readonly #wrapping: KeyWrapping;
  readonly #protector: Protector;
  readonly #random: Random;

  constructor({ dir, storeFile, protector, random, cost = keyCost }: VaultOptions) {
    this.#files = new KeyFiles(dir, storeFile);
    this.#wrapping = new KeyWrapping(protector, random, cost);
    this.#protector = protector;
    this.#random = random;
  }

  /** See `KeyFiles`. */
  state(): ReturnType<KeyFiles['state']> {
    return this.#files.state();
  }

  /** Whether a passphrase opens the keys, or setup has to ask for one. */
  needsPassphrase(): boolean {
    const found = this.#files.found();
    return (
      (found.kind === 'found' && this.state() === 'present' ? found.keys.daily.kind : this.#protector.kind) ===
      'passphrase'
    );
  }

  /** Whether the printed recovery key was typed back. */
  recoveryConfirmed(): boolean {
    const found = this.#files.found();
    return found.kind === 'found' && found.keys.recoveryConfirmed;
  }

  /**
   * Makes a key for a store about to be created. The recovery key is returned this once and stored nowhere. Throws
   * `keys-exist` unless the vault is empty, and `passphrase-needed` without a passphrase where there is no keychain.
   */
  async create({ passphrase }: { passphrase?: string | undefined }): Promise<{ key: Uint8Array; recoveryKey: string }> {
    this.#files.requireEmpty();
    const key = this.#random(32);
    const daily = await this.#wrapping.daily(key, passphrase);
    const { recoveryKey, recovery } = await this.#wrapping.recovery(key);
    // Check again after the slow part: another process may have been faster.
    this.#files.requireEmpty();
    this.#files.write({
      format: 1,
      generation: 1,
      recoveryConfirmed: false,
      check: keyCheck(key),
      daily,
      recovery,
    });
    return { key, recoveryKey };
  }

  /**
   * Opens the store key with the keychain or the passphrase. Throws `keys-damaged` for invalid key files, `keychain-refused`
   * when this machine's keychain cannot open them, `passphrase-needed`, `wrong-passphrase`.
   */
  async open({ passphrase }: { passphrase?: string | undefined } = {}): Promise<Uint8Array> {
    const keys = this.#files.keys();
    const key = await unwrapDaily(keys.daily, this.#protector, passphrase);
    // Another user's keychain may return other bytes instead of an error.
    if (!isKey(keys, key)) throw keychainRefused('other bytes');
    this.#files.repair(keys);
    return key;
  }

  /**
   * Opens the store key with the printed recovery key, and wraps the daily key again with this machine's keychain or
   * `newPassphrase`, so that the next start is an ordinary one. Throws `wrong-recovery-key`, `passphrase-needed`,
   * `keys-damaged`.
   */
  async recover(typed: string, { newPassphrase }: { newPassphrase?: string | undefined } = {}): Promise<Uint8Array> {
    const keys = this.#files.keys();
    const key = await openRecoveryHalf(keys, typed);
    this.#files.change(keys, { daily: await this.#wrapping.daily(key, newPassphrase), recoveryConfirmed: true });
    return key;
  }

  /**
   * Sets another passphrase for daily use. Throws `wrong-passphrase` when `present` is wrong, and `no-passphrase` where a
   * keychain opens the records. If the process is killed, exactly one of the two opens.
   */
  async changePassphrase(present: string, next: string): Promise<void> {
    const keys = this.#files.keys();
    if (keys.daily.kind !== 'passphrase') throw new AppError('no-passphrase');
    const key = await unwrapDaily(keys.daily, this.#protector, present);
    if (!isKey(keys, key)) throw new AppError('wrong-passphrase', { why: 'changing' }, 'other bytes');
    // Stays under a passphrase, also on a host with a keychain.
    this.#files.change(keys, { daily: await this.#wrapping.daily(key, next, { kind: 'passphrase' }) });
  }

  /** Returns true, and remembers it, when this is the printed recovery key. */
  async confirmRecovery(typed: string): Promise<boolean> {
    const keys = this.#files.keys();
    if (!(await opensRecovery(keys, typed))) return false;
    if (!keys.recoveryConfirmed) this.#files.change(keys, { recoveryConfirmed: true });
    return true;
  }

  /** Makes a new recovery key for the same store key. The old one stops working at once; the new one must be typed back. */
  async renewRecovery(key: Uint8Array): Promise<string> {
    const keys = this.#files.keys();
    if (!isKey(keys, key)) throw new Error('that is not the key of this vault');
    const { recoveryKey, recovery } = await this.#wrapping.recovery(key);
    this.#files.change(keys, { recovery, recoveryConfirmed: false });
    return recoveryKey;
  }

  /** Wraps the store key under a new recovery key, which is in force only after `replaceRecovery`. */
  wrapRecovery(key: Uint8Array): Promise<{ recoveryKey: string; recovery: Keys['recovery'] }> {
    return this.#wrapping.recovery(key);
  }

  /** Puts a wrapped recovery key in force if `typed` is its key. Otherwise returns false and changes nothing. */
  async replaceRecovery(recovery: Keys['recovery'], typed: string): Promise<boolean> {
    const keys = this.#files.keys();
    if (!(await opensRecovery({ ...keys, recovery }, typed))) return false;
    this.#files.change(keys, { recovery, recoveryConfirmed: true });
    return true;
  }

  /** The half of the keys that the recovery key opens, as backups carry it. Throws `keys-damaged`. */
  recoveryHalf(): RecoveryHalf {
    const { check, recovery } = this.#files.keys();
    return { check, recovery };
  }

  /**
   * Adopts a backup's keys in place of any present ones; `newPassphrase` or this machine's keychain wraps them for daily use.
   * The caller moves the store aside or puts it in place. Throws as `recover` does.
   */
  async adopt(
    half: RecoveryHalf,
    typed: string,
    { newPassphrase }: { newPassphrase?: string | undefined } = {},
  ): Promise<Uint8Array> {
    const key = await openRecoveryHalf(half, typed);
    const daily = await this.#wrapping.daily(key, newPassphrase);
    this.#files.replace({ ...half, recoveryConfirmed: true, daily }, key);
    return key;
  }
}
