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
  /** The folder of the key files; made when it is not there. */
  readonly dir: string;
  /** The store the key is for: keys are never made anew while it exists. */
  readonly storeFile: string;
  readonly protector: Protector;
  readonly random: Random;
  /** Lower in tests only. */
  readonly cost?: Cost;
}

/** Custody of the store key: 32 random bytes, wrapped once for daily use and once by a printed recovery key. */
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

  /** What is there, as `KeyFiles` says. */
  state(): ReturnType<KeyFiles['state']> {
    return this.#files.state();
  }

  /** Whether a passphrase is what opens the keys, or what setup has to ask for when there are none yet. */
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
   * Makes a key for a store that is to be created next. The recovery key is given out this once and kept nowhere.
   * Throws `keys-exist` unless the vault is empty, `passphrase-needed` without one where there is no keychain.
   */
  async create({ passphrase }: { passphrase?: string | undefined }): Promise<{ key: Uint8Array; recoveryKey: string }> {
    this.#files.requireEmpty();
    const key = this.#random(32);
    const daily = await this.#wrapping.daily(key, passphrase);
    const { recoveryKey, recovery } = await this.#wrapping.recovery(key);
    // Once more, after the slow part: another process may have been quicker.
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
   * The store key, through the keychain or the passphrase. Throws `keys-damaged` when the key files do not hold,
   * `keychain-refused` when this machine's keychain does not open them, `passphrase-needed`, `wrong-passphrase`.
   */
  async open({ passphrase }: { passphrase?: string | undefined } = {}): Promise<Uint8Array> {
    const keys = this.#files.keys();
    const key = await unwrapDaily(keys.daily, this.#protector, passphrase);
    // Another user's keychain may give other bytes instead of an error.
    if (!isKey(keys, key)) throw keychainRefused('other bytes');
    this.#files.repair(keys);
    return key;
  }

  /**
   * The store key, through the printed recovery key; daily use is wrapped anew by this machine's keychain or
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
   * Another passphrase for daily use. Throws `wrong-passphrase` when `present` is not the one now, `no-passphrase` where
   * the keychain opens the records. Killed at any instant, exactly one of the two opens.
   */
  async changePassphrase(present: string, next: string): Promise<void> {
    const keys = this.#files.keys();
    if (keys.daily.kind !== 'passphrase') throw new AppError('no-passphrase');
    const key = await unwrapDaily(keys.daily, this.#protector, present);
    if (!isKey(keys, key)) throw new AppError('wrong-passphrase', { why: 'changing' }, 'other bytes');
    // The keys stay under a passphrase, also on a host that has a keychain.
    this.#files.change(keys, { daily: await this.#wrapping.daily(key, next, { kind: 'passphrase' }) });
  }

  /** True, and remembered, when this is the recovery key that was printed. */
  async confirmRecovery(typed: string): Promise<boolean> {
    const keys = this.#files.keys();
    if (!(await opensRecovery(keys, typed))) return false;
    if (!keys.recoveryConfirmed) this.#files.change(keys, { recoveryConfirmed: true });
    return true;
  }

  /** A new recovery key for the same store key; the old one stops working at once, and the new one has to be typed back. */
  async renewRecovery(key: Uint8Array): Promise<string> {
    const keys = this.#files.keys();
    if (!isKey(keys, key)) throw new Error('that is not the key of this vault');
    const { recoveryKey, recovery } = await this.#wrapping.recovery(key);
    this.#files.change(keys, { recovery, recoveryConfirmed: false });
    return recoveryKey;
  }

  /** The store key under a new recovery key, which is in force only after `replaceRecovery`. */
  wrapRecovery(key: Uint8Array): Promise<{ recoveryKey: string; recovery: Keys['recovery'] }> {
    return this.#wrapping.recovery(key);
  }

  /** Puts what `wrapRecovery` made in force, when `typed` is its recovery key. False when it is not: nothing changed then. */
  async replaceRecovery(recovery: Keys['recovery'], typed: string): Promise<boolean> {
    const keys = this.#files.keys();
    if (!(await opensRecovery({ ...keys, recovery }, typed))) return false;
    this.#files.change(keys, { recovery, recoveryConfirmed: true });
    return true;
  }

  /** The half of the keys that the printed recovery key opens: what a backup carries. Throws `keys-damaged`. */
  recoveryHalf(): RecoveryHalf {
    const { check, recovery } = this.#files.keys();
    return { check, recovery };
  }

  /**
   * Takes over the keys of a backup, whatever keys are here: `newPassphrase` or this machine's keychain wraps them for
   * daily use. The store has to be moved aside or be put in place by the caller. Throws as `recover` does.
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
