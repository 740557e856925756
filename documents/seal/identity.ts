import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { Set as Asn1Set, BitString, fromBER, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { sha256Hex } from '../../domain/canonical.ts';
import type { SealCertificate } from '../../domain/clinic/seal.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import { parseCertificate, type SealIdentity } from './certificate.ts';

const yearsValid = 10;

const oid = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyIdentifier: '2.5.29.14',
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
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
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
  const keyBits = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const extension = (extnID: string, critical: boolean, value: ArrayBuffer): Extension =>
    new Extension({ extnID, critical, extnValue: value });
  certificate.extensions = [
    extension(oid.basicConstraints, true, new BasicConstraints({ cA: false }).toSchema().toBER()),
    // digitalSignature and contentCommitment.
    extension(oid.keyUsage, true, new BitString({ valueHex: bytes([0xc0]), unusedBits: 6 }).toBER()),
    extension(
      oid.subjectKeyIdentifier,
      false,
      new OctetString({ valueHex: bytes(createHash('sha1').update(keyBits).digest()) }).toBER(),
    ),
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

/** Built as a schema, because the class would put all parts into one set, which is a different name. */
function distinguishedName(parts: readonly (readonly [string, string])[]): RelativeDistinguishedNames {
  const value = parts.map(([type, text]) => {
    // X.520 limits these names to 64 characters.
    const bounded = [...text].slice(0, 64).join('');
    return new Asn1Set({
      value: [new AttributeTypeAndValue({ type, value: new Utf8String({ value: bounded }) }).toSchema()],
    });
  });
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value }).toBER()).result });
}

/** X.509 encodes years from 2050 differently. */
function time(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

/** Positive and without a leading zero byte, as DER requires. */
function serialNumber(): ArrayBuffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return bytes(serial);
}

function bytes(values: ArrayLike<number>): ArrayBuffer {
  return Uint8Array.from(values).buffer;
}
