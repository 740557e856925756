import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical.ts';
import { Sha256 } from '../../domain/ids.ts';
import type { BackupHead } from '../projections/custody.ts';
import type { FoundBackup, Manifest } from './manifest.ts';

/**
 * HMAC key for manifests only. It is derived apart, so that no other signature made with the store key passes as a
 * manifest's.
 */
function macOf(manifest: Omit<Manifest, 'mac'>, key: Uint8Array): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'chairside backup manifest', 32));
  return createHmac('sha256', own).update(canonicalJson(manifest)).digest();
}

/** Adds a MAC that only a holder of the store key can make. */
export function signedManifest(manifest: Omit<Manifest, 'mac'>, key: Uint8Array): Manifest {
  return { ...manifest, mac: Sha256.parse(macOf(manifest, key).toString('hex')) };
}

/**
 * Returns whether a manifest was written with this key and is unchanged. Manifests of earlier versions have no MAC: false.
 */
export function isAuthentic({ mac, ...manifest }: Manifest, key: Uint8Array): boolean {
  return mac !== undefined && timingSafeEqual(Buffer.from(mac, 'hex'), macOf(manifest, key));
}

/**
 * Returns the backups that belong to this record: their MAC fits the store key, or (earlier versions) the record itself names
 * them with this head. A manifest's own claim is not trusted, because anybody can write one.
 */
export function ownBackups(
  found: readonly FoundBackup[],
  { key, made }: { readonly key: Uint8Array; readonly made: ReadonlyMap<string, BackupHead> },
): FoundBackup[] {
  return found.filter(({ manifest }) => {
    if (manifest.mac !== undefined) return isAuthentic(manifest, key);
    if (manifest.format !== 1) return false;
    const known = made.get(manifest.name);
    return known?.sequence === manifest.head.sequence && known.hash === manifest.head.hash;
  });
}
