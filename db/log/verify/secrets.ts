import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import type { ReadHandle } from '../../file/handles.ts';
import { pinBindings } from '../../projections/pin-bindings.ts';
import { completedSetup, renewedSeals } from '../../projections/settings.ts';
import { isBoundPin } from '../../vault/pin-binding.ts';
import { pinSecret, secret, staffWithPins } from '../../vault/secrets.ts';
import { head } from '../log.ts';
import type { ShownFault } from './shown-fault.ts';

/**
 * Whether what the store keeps of PINs, and what it seals with, are what the record says they are. The record's word is
 * taken from projections that were compared with its rows before.
 */
export function secretFault(r: ReadHandle): ShownFault | null {
  const { sequence } = head(r);
  const pin = forgedPin(r);
  if (pin !== null) return { kind: 'pin', what: pin, sequence };
  return sealFits(r) ? null : { kind: 'seal', what: 'seal-certificate', sequence };
}

/** Whose PIN is not the one that the record says was set; somebody without one on the record is one too. */
function forgedPin(r: ReadHandle): string | null {
  const bindings = pinBindings(r);
  const forged = staffWithPins(r).find((staffId) => {
    const bound = bindings[staffId];
    const kept = pinSecret(r, staffId);
    return bound === undefined || !kept || !isBoundPin(staffId, kept, bound);
  });
  return forged ?? null;
}

/** Until setup is complete the record does not say yet which certificate is its own. */
function sealFits(r: ReadHandle): boolean {
  const setup = completedSetup(r);
  if (!setup) return true;
  const der = secret(r, 'seal-certificate');
  const privateKey = secret(r, 'seal-private-key');
  const wanted = renewedSeals(r).at(-1)?.fingerprint ?? setup.sealFingerprint;
  if (!der || !privateKey || createHash('sha256').update(der).digest('hex') !== wanted) return false;
  try {
    const own = createPublicKey(createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }));
    return new X509Certificate(der).publicKey.equals(own);
  } catch {
    // No key at all is not this certificate's key.
    return false;
  }
}
