/**
 * What guards the store key in daily use. The hosts give one: Electron the operating system's keychain, the browser
 * host a passphrase that staff type after each start.
 */
export type Protector =
  | {
      readonly kind: 'keychain';
      /** May throw when the keychain refuses. */
      wrap(plain: Uint8Array): Uint8Array;
      /** Throws, or gives other bytes, when this is another user's or another machine's keychain. */
      unwrap(wrapped: Uint8Array): Uint8Array;
    }
  | { readonly kind: 'passphrase' };
