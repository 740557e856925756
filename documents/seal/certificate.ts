import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';
import type { Sha256 } from '../../domain/ids.ts';

/** The seal of this device's documents. The private key leaves the device only inside its wrapped keys. */
export interface SealIdentity {
  /** PKCS #8. */
  readonly privateKey: Uint8Array;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** SHA-256 of the certificate, which verifiers pin. */
  readonly fingerprint: Sha256;
}

/** Throws when the bytes are not exactly one DER certificate. */
export function parseCertificate(der: Uint8Array): Certificate {
  const read = fromBER(Uint8Array.from(der).buffer);
  if (read.offset !== der.length) throw new Error('not a certificate');
  return new Certificate({ schema: read.result });
}
