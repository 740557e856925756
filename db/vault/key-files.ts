import { existsSync, mkdirSync } from 'node:fs';
import { AppError } from '../../domain/errors.ts';
import { type FoundKeys, isKey, type Keys, keyName, readKeys, setKeysAside, writeKeys } from './keys-file.ts';

/**
 * A tablet's key files and the store they belong to. `empty`: neither, or a setup that stopped before creating the store.
 * `present`: both. `damaged`: one without the other; nothing is created then.
 */
export class KeyFiles {
  readonly #dir: string;
  readonly #storeFile: string;

  /** `dir` is created when missing. */
  constructor(dir: string, storeFile: string) {
    this.#dir = dir;
    this.#storeFile = storeFile;
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  }

  found(): FoundKeys {
    return readKeys(this.#dir);
  }

  state(): 'empty' | 'present' | 'damaged' {
    const found = this.found();
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

  /** Throws `keys-damaged` when there are no valid keys. */
  keys(): Keys {
    const found = this.found();
    if (found.kind === 'found') return found.keys;
    throw new AppError('keys-damaged', {}, found.kind);
  }

  /** Throws `keys-exist` unless the state is `empty`. */
  requireEmpty(): void {
    if (this.state() !== 'empty') throw new AppError('keys-exist');
  }

  write(keys: Keys): void {
    writeKeys(this.#dir, keys);
  }

  change(keys: Keys, change: Partial<Pick<Keys, 'daily' | 'recovery' | 'recoveryConfirmed'>>): void {
    this.write({ ...keys, ...change, generation: keys.generation + 1 });
  }

  /** Restores the second copy. Call it only when the keys are known to be right. */
  repair(keys: Keys): void {
    const found = this.found();
    if (found.kind === 'found' && !found.whole) this.change(keys, {});
  }

  /** Adopts other keys. Keys of another record, or damaged ones, belong to the store that was moved aside. */
  replace(keys: Omit<Keys, 'format' | 'generation'>, key: Uint8Array): void {
    const found = this.found();
    const generation = found.kind === 'found' ? found.keys.generation + 1 : 1;
    if (found.kind === 'damaged' || (found.kind === 'found' && !isKey(found.keys, key)))
      setKeysAside(this.#dir, found.kind === 'found' ? keyName(found.keys) : 'damaged');
    this.write({ format: 1, generation, ...keys });
  }
}
