import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical.ts';
import { Sha256 } from '../../domain/ids.ts';
import type { BackupHead } from '../projections/custody.ts';
import type { FoundBackup, Manifest } from './manifest.ts';

/** A key of its own, so that nothing else which the store's key signs can stand in for a manifest. */
function macOf(manifest: Omit<Manifest, 'mac'>, key: Uint8Array): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'chairside backup manifest', 32));
  return createHmac('sha256', own).update(canonicalJson(manifest)).digest();
}

/** The manifest with the proof that whoever wrote it has the store's key. */
export function signedManifest(manifest: Omit<Manifest, 'mac'>, key: Uint8Array): Manifest {
  return { ...manifest, mac: Sha256.parse(macOf(manifest, key).toString('hex')) };
}

/** Whether a manifest was written with this key, word for word. Those of earlier versions never are. */
export function isAuthentic({ mac, ...manifest }: Manifest, key: Uint8Array): boolean {
  return mac !== undefined && timingSafeEqual(Buffer.from(mac, 'hex'), macOf(manifest, key));
}

/**
 * Of what lies at a place, the backups of this record: by the store's key, or, for those of earlier versions, because the
 * record itself names them with this head. Anybody can write a manifest that says it is this tablet's.
 */
export function ownBackups(
  found: readonly FoundBackup[],
  { key, made }: { readonly key: Uint8Array; readonly made: ReadonlyMap<string, BackupHead> },
): FoundBackup[] {
  return found.filter(({ manifest }) => {
    if (manifest.mac !== undefined) return isAuthentic(manifest, key);
    const known = made.get(manifest.name);
    return known?.sequence === manifest.head.sequence && known.hash === manifest.head.hash;
  });
}
