import { createHash, randomBytes } from 'node:crypto';
import { Set as Asn1Set, BitString, fromBER, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  type Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

/** The parts of a certificate that the seal's and a hub's have alike. */

const oid = {
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKeyIdentifier: '2.5.29.14',
} as const;

export function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue });
}

/** Whether it is an authority's. */
export function basicConstraints(cA: boolean): Extension {
  return extension(oid.basicConstraints, true, new BasicConstraints({ cA }).toSchema().toBER());
}

/** `bits`: the first byte of the usages; `unusedBits`: how many at its end are none. */
export function keyUsage(bits: number, unusedBits: number): Extension {
  return extension(oid.keyUsage, true, new BitString({ valueHex: bytes([bits]), unusedBits }).toBER());
}

/** The key that the certificate holds has to be in it. */
export function subjectKeyIdentifier({ subjectPublicKeyInfo }: Certificate): Extension {
  const keyBits = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const identifier = new OctetString({ valueHex: bytes(createHash('sha1').update(keyBits).digest()) });
  return extension(oid.subjectKeyIdentifier, false, identifier.toBER());
}

/** Built as a schema, because the class would put all parts into one set, which is a different name. */
export function distinguishedName(parts: readonly (readonly [string, string])[]): RelativeDistinguishedNames {
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
export function time(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

/** Positive and without a leading zero byte, as DER requires. */
export function serialNumber(): Integer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return new Integer({ valueHex: bytes(serial) });
}

export function bytes(values: ArrayLike<number>): ArrayBuffer {
  return Uint8Array.from(values).buffer;
}
