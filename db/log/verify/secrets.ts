import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import type { ReadHandle } from '../../file/handles.ts';
import { pinBindings } from '../../projections/pin-bindings.ts';
import { completedSetup, renewedSeals } from '../../projections/settings.ts';
import { isBoundPin } from '../../vault/pin-binding.ts';
import { pinSecret, secret, staffWithPins } from '../../vault/secrets.ts';
import { head } from '../log.ts';
import type { ShownFault } from './shown-fault.ts';

/** Verifies stored PINs and the seal key against the record. Uses projections, so verify those against the log first. */
export function secretFault(r: ReadHandle): ShownFault | null {
  const { sequence } = head(r);
  const pin = forgedPin(r);
  if (pin !== null) return { kind: 'pin', what: pin, sequence };
  return sealFits(r) ? null : { kind: 'seal', what: 'seal-certificate', sequence };
}

/**
 * Returns whose stored PIN does not match the event that set it, including a stored PIN of somebody without such an event.
 */
function forgedPin(r: ReadHandle): string | null {
  const bindings = pinBindings(r);
  const forged = staffWithPins(r).find((staffId) => {
    const bound = bindings[staffId];
    const kept = pinSecret(r, staffId);
    return bound === undefined || !kept || !isBoundPin(staffId, kept, bound);
  });
  return forged ?? null;
}

/** Until setup is complete the record does not name a certificate. */
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
    // A missing key does not match the certificate.
    return false;
  }
}
