import { existsSync, mkdirSync } from 'node:fs';
import { AppError } from '../../domain/errors.ts';
import type { Random } from '../log/types.ts';
import { keychainRefused, unwrapDaily, wrapDaily } from './daily.ts';
import { isKey, type Keys, keyCheck, keyName, readKeys, setKeysAside, writeKeys } from './keys-file.ts';
import type { Protector } from './protector.ts';
import { openRecoveryHalf, type RecoveryHalf } from './recovery-half.ts';
import { makeRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { type Cost, keyCost } from './scrypt.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

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

/**
 * Custody of the store key: 32 random bytes, wrapped once for daily use and once by a printed recovery key.
 * `empty`: nothing there, or a setup that stopped before there was a store. `present`: keys and store.
 * `damaged`: one without the other; nothing is created then, whatever happens.
 */
export class Vault {
  readonly #dir: string;
  readonly #storeFile: string;
  readonly #protector: Protector;
  readonly #random: Random;
  readonly #cost: Cost;
  /** A recovery key that was shown and is not typed back yet; never on the disk. */
  #offered: Keys['recovery'] | null = null;

  constructor({ dir, storeFile, protector, random, cost = keyCost }: VaultOptions) {
    this.#dir = dir;
    this.#storeFile = storeFile;
    this.#protector = protector;
    this.#random = random;
    this.#cost = cost;
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  }

  state(): 'empty' | 'present' | 'damaged' {
    const found = readKeys(this.#dir);
    const store = existsSync(this.#storeFile);
    switch (found.kind) {
      case 'none':
        return store ? 'damaged' : 'empty';
      case 'damaged':
        return 'damaged';
      case 'found':
        if (store) return 'present';
        return found.keys.recoveryConfirmed ? 'damaged' : 'empty';
    }
  }

  /** Whether a passphrase is what opens the keys, or what setup has to ask for when there are none yet. */
  needsPassphrase(): boolean {
    const found = readKeys(this.#dir);
    return (
      (found.kind === 'found' && this.state() === 'present' ? found.keys.daily.kind : this.#protector.kind) ===
      'passphrase'
    );
  }

  /** Whether the printed recovery key was typed back. */
  recoveryConfirmed(): boolean {
    const found = readKeys(this.#dir);
    return found.kind === 'found' && found.keys.recoveryConfirmed;
  }

  /**
   * Makes a key for a store that is to be created next. The recovery key is given out this once and kept nowhere.
   * Throws `keys-exist` unless the vault is empty, `passphrase-needed` without one where there is no keychain.
   */
  async create({ passphrase }: { passphrase?: string | undefined }): Promise<{ key: Uint8Array; recoveryKey: string }> {
    if (this.state() !== 'empty') {
      throw new AppError('keys-exist', 'There are records on this tablet already. Nothing was changed.');
    }
    const key = this.#random(32);
    const daily = await this.#wrapDaily(key, passphrase);
    const { recoveryKey, recovery } = await this.#makeRecovery(key);
    // Once more, after the slow part: another process may have been quicker.
    if (this.state() !== 'empty') {
      throw new AppError('keys-exist', 'There are records on this tablet already. Nothing was changed.');
    }
    writeKeys(this.#dir, { format: 1, generation: 1, recoveryConfirmed: false, check: keyCheck(key), daily, recovery });
    return { key, recoveryKey };
  }

  /** True, and remembered, when this is the recovery key that was printed. */
  async confirmRecovery(typed: string): Promise<boolean> {
    const keys = this.#keys();
    if (!(await this.#unwrapRecovery(keys, typed))) return false;
    if (!keys.recoveryConfirmed) this.#change(keys, { recoveryConfirmed: true });
    return true;
  }

  /** A new recovery key for the same store key; the old one stops working at once, and the new one has to be typed back. */
  async renewRecovery(key: Uint8Array): Promise<string> {
    const keys = this.#keys();
    if (!isKey(keys, key)) throw new Error('that is not the key of this vault');
    const { recoveryKey, recovery } = await this.#makeRecovery(key);
    this.#change(keys, { recovery, recoveryConfirmed: false });
    return recoveryKey;
  }

  /**
   * Another passphrase for daily use. Throws `wrong-passphrase` when `present` is not the one now, `no-passphrase` where
   * the keychain opens the records. Killed at any instant, exactly one of the two opens.
   */
  async changePassphrase(present: string, next: string): Promise<void> {
    const keys = this.#keys();
    if (keys.daily.kind !== 'passphrase')
      throw new AppError('no-passphrase', "This computer's keychain opens the records; there is no passphrase.");
    const key = await unwrapDaily(keys.daily, this.#protector, present);
    if (!isKey(keys, key)) throw new AppError('wrong-passphrase', 'That passphrase is not right.', 'other bytes');
    // The keys stay under a passphrase, also on a host that has a keychain.
    this.#change(keys, { daily: await this.#wrapDaily(key, next, { kind: 'passphrase' }) });
  }

  /**
   * Shows a new recovery key that does not count yet: the one on paper works until the new one was typed back, and a
   * power cut in between leaves everything as it was. Throws as `open` does.
   */
  async offerRecovery(daily: { passphrase?: string | undefined }): Promise<string> {
    const { recoveryKey, recovery } = await this.#makeRecovery(await this.open(daily));
    this.#offered = recovery;
    return recoveryKey;
  }

  /** Puts the offered recovery key in force when it was typed back right; the earlier one opens nothing from then on. */
  async acceptRecovery(typed: string): Promise<boolean> {
    const keys = this.#keys();
    const recovery = this.#offered;
    if (!recovery || !(await this.#unwrapRecovery({ ...keys, recovery }, typed))) return false;
    this.#offered = null;
    this.#change(keys, { recovery, recoveryConfirmed: true });
    return true;
  }

  /** Forgets a recovery key that was shown and not typed back. */
  withdrawRecovery(): void {
    this.#offered = null;
  }

  /**
   * The store key, through the keychain or the passphrase. Throws `keys-damaged` when the key files do not hold,
   * `keychain-refused` when this machine's keychain does not open them, `passphrase-needed`, `wrong-passphrase`.
   */
  async open({ passphrase }: { passphrase?: string | undefined } = {}): Promise<Uint8Array> {
    const keys = this.#keys();
    const key = await unwrapDaily(keys.daily, this.#protector, passphrase);
    // Another user's keychain may give other bytes instead of an error.
    if (!isKey(keys, key)) throw keychainRefused('other bytes');
    this.#repair(keys);
    return key;
  }

  /**
   * The store key, through the printed recovery key; daily use is wrapped anew by this machine's keychain or
   * `newPassphrase`, so that the next start is an ordinary one. Throws `wrong-recovery-key`, `passphrase-needed`,
   * `keys-damaged`.
   */
  async recover(typed: string, { newPassphrase }: { newPassphrase?: string | undefined } = {}): Promise<Uint8Array> {
    const keys = this.#keys();
    const key = await openRecoveryHalf(keys, typed);
    this.#change(keys, { daily: await this.#wrapDaily(key, newPassphrase), recoveryConfirmed: true });
    return key;
  }

  /** The half of the keys that the printed recovery key opens: what a backup carries. Throws `keys-damaged`. */
  recoveryHalf(): RecoveryHalf {
    const { check, recovery } = this.#keys();
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
    const daily = await this.#wrapDaily(key, newPassphrase);
    const found = readKeys(this.#dir);
    const generation = found.kind === 'found' ? found.keys.generation + 1 : 1;
    // Keys of another record, or damaged ones, belong to the store that was moved aside.
    if (found.kind === 'damaged' || (found.kind === 'found' && !isKey(found.keys, key)))
      setKeysAside(this.#dir, found.kind === 'found' ? keyName(found.keys) : 'damaged');
    writeKeys(this.#dir, { format: 1, generation, recoveryConfirmed: true, ...half, daily });
    return key;
  }

  #keys(): Keys {
    const found = readKeys(this.#dir);
    if (found.kind === 'found') return found.keys;
    throw new AppError(
      'keys-damaged',
      'The keys to the records are missing or damaged. Nothing was changed. Restore a backup: it brings its own keys.',
      found.kind,
    );
  }

  #change(keys: Keys, change: Partial<Pick<Keys, 'daily' | 'recovery' | 'recoveryConfirmed'>>): void {
    writeKeys(this.#dir, { ...keys, ...change, generation: keys.generation + 1 });
  }

  /** Puts the second copy right again while everything is known to be well. */
  #repair(keys: Keys): void {
    const found = readKeys(this.#dir);
    if (found.kind === 'found' && !found.whole) this.#change(keys, {});
  }

  /** Unwrapped once before it counts: a keychain that takes a key and does not give it back is found out now. */
  async #wrapDaily(
    key: Uint8Array,
    passphrase: string | undefined,
    protector: Protector = this.#protector,
  ): Promise<Keys['daily']> {
    const daily = await wrapDaily(key, protector, passphrase, this.#random, this.#cost);
    const again = await unwrapDaily(daily, protector, passphrase);
    if (!Buffer.from(again).equals(key)) throw keychainRefused('other bytes at once');
    return daily;
  }

  async #makeRecovery(key: Uint8Array): Promise<{ recoveryKey: string; recovery: Keys['recovery'] }> {
    const recoveryKey = makeRecoveryKey(this.#random);
    const read = readRecoveryKey(recoveryKey);
    if (!read.ok) throw new Error('a new recovery key does not read back');
    const recovery = await wrapKey(key, read.secret, 'recovery', this.#random, this.#cost);
    return { recoveryKey, recovery };
  }

  async #unwrapRecovery(keys: Keys, typed: string): Promise<Uint8Array | null> {
    const read = readRecoveryKey(typed);
    if (!read.ok) return null;
    const key = await unwrapKey(keys.recovery, read.secret, 'recovery');
    return key && isKey(keys, key) ? key : null;
  }
}
