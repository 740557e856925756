import { webcrypto } from 'node:crypto';
import { Certificate, CryptoEngine } from 'pkijs';
import { sha256Hex } from '../../domain/canonical.ts';
import type { SealCertificate } from '../../domain/clinic/seal.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import { parseCertificate, type SealIdentity } from './certificate.ts';
import { basicConstraints, distinguishedName, keyUsage, serialNumber, subjectKeyIdentifier, time } from './x509.ts';

const yearsValid = 10;

const oid = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
} as const;

/**
 * Makes a P-256 key and a self-signed certificate for this clinic and device. No authority vouches for it: the clinic pins
 * its fingerprint, which is printed on every sheet. Valid for 10 years, as long as records are kept; `since` begins that time
 * before `now`.
 *
 * Built with pkijs, which the signature needs anyway: another certificate library such as @peculiar/x509 would bring a second
 * ASN.1 reader.
 */
export async function makeSealIdentity(from: {
  clinicName: string;
  device: string;
  now: Moment;
  since?: Instant;
}): Promise<SealIdentity> {
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = serialNumber();
  certificate.subject = certificate.issuer = distinguishedName([
    [oid.organization, from.clinicName],
    [oid.commonName, `Chairside seal ${from.device}`],
  ]);
  const start = new Date(from.since ?? from.now.instant);
  start.setUTCMilliseconds(0);
  const end = new Date(from.now.instant);
  end.setUTCMilliseconds(0);
  end.setUTCFullYear(end.getUTCFullYear() + yearsValid);
  certificate.notBefore = time(start);
  certificate.notAfter = time(end);

  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  certificate.extensions = [
    basicConstraints(false),
    // digitalSignature and contentCommitment.
    keyUsage(0xc0, 6),
    subjectKeyIdentifier(certificate),
  ];
  await certificate.sign(keys.privateKey, 'SHA-256', engine);

  const der = new Uint8Array(certificate.toSchema(true).toBER());
  const privateKey = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { privateKey, certificate: der, fingerprint: sha256Hex(der) };
}

/** The known facts about a certificate in use. `der` is one of ours. */
export function describeCertificate(der: Uint8Array): SealCertificate {
  const { notBefore, notAfter } = parseCertificate(der);
  return {
    fingerprint: sha256Hex(der),
    certificate: Buffer.from(der).toString('base64'),
    since: Instant.parse(notBefore.value.toISOString()),
    until: Instant.parse(notAfter.value.toISOString()),
  };
}
