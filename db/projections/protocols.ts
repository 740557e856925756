import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { StoredProtocol, storedForm } from '../../domain/protocol/stored.ts';
import { json } from '../file/columns.ts';
import { damaged } from '../file/damaged.ts';
import { type ReadHandle, recentOf, row, run, type WriteHandle } from '../file/handles.ts';
import { versionInUse } from './protocol-versions.ts';
import { activeProtocol } from './settings.ts';

/**
 * Stores the exact protocol under its hash, permanently, and returns the hash. Storing the same one again does nothing. To
 * use it for new visits, also record `protocol-activated`.
 */
export function storeProtocol(w: WriteHandle, protocol: Protocol): Sha256 {
  const hash = protocolHash(protocol);
  const stored = storedForm(protocol);
  if (protocolHash(StoredProtocol.parse(stored)) !== hash) throw new Error('the protocol would change when stored');
  run(
    w,
    'INSERT INTO protocol (hash, id, version, text) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    protocol.treatment,
    protocol.versions.whole,
    canonicalJson(stored),
  );
  return hash;
}

export function protocolByHash(r: ReadHandle, hash: Sha256): Protocol | null {
  const recent = recentOf(r);
  const known = recent.protocol(hash);
  if (known) return known;
  const found = row(r, 'SELECT text FROM protocol WHERE hash = ?', z.object({ text: json.pipe(StoredProtocol) }), hash);
  if (!found) return null;
  if (protocolHash(found.text) !== hash) throw damaged('a protocol is not the one its hash names');
  recent.keepProtocol(hash, found.text);
  return found.text;
}

/**
 * The protocol that new visits of a treatment run under, and whether an owner approved it. For a treatment that never had a version
 * the clinic's first one; null before setup.
 */
export function presentProtocol(
  r: ReadHandle,
  treatment: string,
): { readonly hash: Sha256; readonly protocol: Protocol; readonly approved: boolean } | null {
  const version = versionInUse(r, treatment);
  const hash = version?.hash ?? activeProtocol(r)?.hash;
  const protocol = hash && protocolByHash(r, hash);
  return hash && protocol ? { hash, protocol, approved: version?.published != null } : null;
}

/** The protocol that new visits run under; null before setup. */
export function currentProtocol(r: ReadHandle): { readonly hash: Sha256; readonly protocol: Protocol } | null {
  const active = activeProtocol(r);
  const protocol = active && protocolByHash(r, active.hash);
  return active && protocol ? { hash: active.hash, protocol } : null;
}
