import type { SafeStorage } from 'electron';
import type { Protector } from '../db/vault/protector.ts';

/**
 * The system's keychain, where there is a real one. On Linux without a secret service Electron would still "encrypt", with a
 * password that is equal in every Chromium (`basic_text`) and protects nothing; staff then choose a passphrase, as on the
 * browser host. Call it after `ready`.
 */
export function chooseProtector(safeStorage: SafeStorage, platform: NodeJS.Platform): Protector {
  if (!safeStorage.isEncryptionAvailable()) return { kind: 'passphrase' };
  if (platform === 'linux' && !realBackends.includes(safeStorage.getSelectedStorageBackend()))
    return { kind: 'passphrase' };
  return {
    kind: 'keychain',
    // The keychain accepts text only.
    wrap: (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
    unwrap: (wrapped) => Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64'),
  };
}

const realBackends: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];
