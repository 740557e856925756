/**
 * Protects the store key in daily use: in Electron the operating system's keychain, in the browser host a passphrase typed
 * after each start.
 */
export type Protector =
  | {
      readonly kind: 'keychain';
      /** May throw when the keychain refuses. */
      wrap(plain: Uint8Array): Uint8Array;
      /** Throws, or returns other bytes, on another user's or another machine's keychain. */
      unwrap(wrapped: Uint8Array): Uint8Array;
    }
  | { readonly kind: 'passphrase' };
