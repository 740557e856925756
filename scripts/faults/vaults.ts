import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Protector } from '../../db/vault/protector.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../demo/simulated.ts';

/**
 * Separate from the tablet, for programs that are started hundreds of times and need only the keys: loading the whole app
 * would take most of their time. Low cost, because neither guessing nor scrypt is tested.
 */
export const cheap = { n: 2 ** 4, r: 8, p: 1 };

/** A keychain that outlives the process, as the operating system's does; it keeps its key in the open. */
export function openKeychain(name = 'faults'): Protector {
  const wrapping = createHash('sha256').update(name).digest();
  return {
    kind: 'keychain',
    wrap(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', wrapping, iv);
      return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', wrapping, wrapped.subarray(0, 12));
      decipher.setAuthTag(wrapped.subarray(-16));
      return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]));
    },
  };
}

export function keychainVault(dir: string, storeFile: string): Vault {
  return new Vault({ dir, storeFile, protector: openKeychain(), random: realRandom, cost: cheap });
}

export function passphraseVault(dir: string, storeFile: string): Vault {
  return new Vault({ dir, storeFile, protector: { kind: 'passphrase' }, random: realRandom, cost: cheap });
}
