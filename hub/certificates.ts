import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { Set as Asn1Set, BitString, fromBER, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  ExtKeyUsage,
  GeneralName,
  GeneralNames,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

const yearsValid = 10;

const oid = {
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyIdentifier: '2.5.29.14',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly certificate: string;
}

/**
 * An authority of the hub's own and a certificate of the server for these names and addresses, both P-256 for ten years. Tablets
 * believe this authority only: it comes to them sealed under a typed code.
 */
export async function makeCertificates(
  hosts: readonly string[],
  now: Date,
): Promise<{ readonly authority: KeyAndCertificate; readonly server: KeyAndCertificate }> {
  const authority = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const server = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const name = `Chairside hub ${randomBytes(4).toString('hex')}`;
  const first = hosts[0] ?? 'localhost';
  const certified = (of: { subject: string; key: webcrypto.CryptoKey; extensions: Extension[] }) =>
    certify({ ...of, issuer: name, by: authority.privateKey, now });
  return {
    authority: {
      key: await keyPem(authority.privateKey),
      certificate: await certified({
        subject: name,
        key: authority.publicKey,
        // keyCertSign and cRLSign.
        extensions: [basic(true), usage(0x06, 1)],
      }),
    },
    server: {
      key: await keyPem(server.privateKey),
      certificate: await certified({
        subject: first,
        key: server.publicKey,
        // digitalSignature.
        extensions: [
          basic(false),
          usage(0x80, 7),
          extension(oid.extendedKeyUsage, false, new ExtKeyUsage({ keyPurposes: [oid.serverAuth] }).toSchema().toBER()),
          extension(oid.subjectAltName, false, alternatives(hosts)),
        ],
      }),
    },
  };
}

async function certify(of: {
  subject: string;
  issuer: string;
  key: webcrypto.CryptoKey;
  by: webcrypto.CryptoKey;
  extensions: Extension[];
  now: Date;
}): Promise<string> {
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.subject = named(of.subject);
  certificate.issuer = named(of.issuer);
  const start = new Date(of.now);
  // A tablet's clock may be a little behind the server's.
  start.setUTCDate(start.getUTCDate() - 1);
  start.setUTCMilliseconds(0);
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + yearsValid);
  certificate.notBefore = new Time({ type: 0, value: start });
  certificate.notAfter = new Time({ type: end.getUTCFullYear() < 2050 ? 0 : 1, value: end });
  await certificate.subjectPublicKeyInfo.importKey(of.key, engine);
  const keyBits = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  const identifier = new OctetString({ valueHex: alone(createHash('sha1').update(keyBits).digest()) });
  certificate.extensions = [...of.extensions, extension(oid.subjectKeyIdentifier, false, identifier.toBER())];
  await certificate.sign(of.by, 'SHA-256', engine);
  return pem('CERTIFICATE', new Uint8Array(certificate.toSchema(true).toBER()));
}

const extension = (extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension =>
  new Extension({ extnID, critical, extnValue });
const basic = (cA: boolean) => extension(oid.basicConstraints, true, new BasicConstraints({ cA }).toSchema().toBER());
const usage = (bits: number, unusedBits: number) =>
  extension(oid.keyUsage, true, new BitString({ valueHex: alone([bits]), unusedBits }).toBER());

function alternatives(hosts: readonly string[]): ArrayBuffer {
  const names = hosts.map((host) =>
    isIP(host) === 0
      ? new GeneralName({ type: 2, value: host })
      : new GeneralName({ type: 7, value: new OctetString({ valueHex: alone(addressBytes(host)) }) }),
  );
  return new GeneralNames({ names }).toSchema().toBER();
}

function addressBytes(address: string): number[] {
  if (isIP(address) === 4) return address.split('.').map(Number);
  // URL writes an IPv6 address in its shortest form: at most one gap of zeros, no dotted part.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [head, tail] = [groups(before), groups(after ?? '')];
  const all = after === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill(0), ...tail];
  return all.flatMap((group: number) => [group >> 8, group & 0xff]);
}

function named(commonName: string): RelativeDistinguishedNames {
  const type = oid.commonName;
  const value = new Utf8String({ value: commonName.slice(0, 64) });
  const set = new Asn1Set({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] });
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value: [set] }).toBER()).result });
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  return pem('PRIVATE KEY', new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key)));
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** Positive and without a leading zero byte, as DER requires. */
function serialNumber(): ArrayBuffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return alone(serial);
}

function alone(values: ArrayLike<number>): ArrayBuffer {
  return Uint8Array.from(values).buffer;
}
