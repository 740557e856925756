import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { OctetString } from 'asn1js';
import { Certificate, CryptoEngine, type Extension, ExtKeyUsage, GeneralName, GeneralNames } from 'pkijs';
import {
  basicConstraints,
  bytes,
  distinguishedName,
  extension,
  keyUsage,
  serialNumber,
  subjectKeyIdentifier,
  time,
} from '../../documents/seal/x509.ts';

const yearsValid = 10;

const oid = {
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
  extendedKeyUsage: '2.5.29.37',
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
  const authority = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const server = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const name = `Chairside hub ${randomBytes(4).toString('hex')}`;
  const first = hosts[0] ?? 'localhost';
  const certified = (of: { subject: string; key: CryptoKey; extensions: Extension[] }) =>
    certify({ ...of, issuer: name, by: authority.privateKey, now });
  return {
    authority: {
      key: await keyPem(authority.privateKey),
      certificate: await certified({
        subject: name,
        key: authority.publicKey,
        // keyCertSign and cRLSign.
        extensions: [basicConstraints(true), keyUsage(0x06, 1)],
      }),
    },
    server: {
      key: await keyPem(server.privateKey),
      certificate: await certified({
        subject: first,
        key: server.publicKey,
        // digitalSignature.
        extensions: [
          basicConstraints(false),
          keyUsage(0x80, 7),
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
  key: CryptoKey;
  by: CryptoKey;
  extensions: Extension[];
  now: Date;
}): Promise<string> {
  const engine = new CryptoEngine({ name: 'node', crypto });
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = serialNumber();
  certificate.subject = distinguishedName([[oid.commonName, of.subject]]);
  certificate.issuer = distinguishedName([[oid.commonName, of.issuer]]);
  const start = new Date(of.now);
  // A tablet's clock may be a little behind the server's.
  start.setUTCDate(start.getUTCDate() - 1);
  start.setUTCMilliseconds(0);
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + yearsValid);
  certificate.notBefore = time(start);
  certificate.notAfter = time(end);
  await certificate.subjectPublicKeyInfo.importKey(of.key, engine);
  certificate.extensions = [...of.extensions, subjectKeyIdentifier(certificate)];
  await certificate.sign(of.by, 'SHA-256', engine);
  return pem('CERTIFICATE', new Uint8Array(certificate.toSchema(true).toBER()));
}

function alternatives(hosts: readonly string[]): ArrayBuffer {
  const names = hosts.map((host) =>
    isIP(host) === 0
      ? new GeneralName({ type: 2, value: host })
      : new GeneralName({ type: 7, value: new OctetString({ valueHex: bytes(addressBytes(host)) }) }),
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

async function keyPem(key: CryptoKey): Promise<string> {
  return pem('PRIVATE KEY', new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)));
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
