import { createHash, createPrivateKey, sign } from 'node:crypto';
import { Set as Asn1Set, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { parseCertificate, type SealIdentity } from './certificate.ts';
import { withLowS } from './signature.ts';

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** The variable parts of a seal: the rest of its CMS follows from them. */
export interface SealParts {
  readonly certificate: Uint8Array;
  /** SHA-256 of the sealed bytes. */
  readonly digest: Uint8Array;
  /** ECDSA signature over the signed attributes, DER. */
  readonly signature: Uint8Array;
}

/**
 * The detached CMS of a seal (CAdES baseline, as PAdES requires): content type, message digest and signing-certificate-v2 are
 * signed; the signing time is in the PDF, which is signed too.
 */
export function signDigest(digest: Uint8Array, identity: SealIdentity): Uint8Array {
  const forms = formsOf(identity.certificate);
  const key = createPrivateKey({ key: Buffer.from(identity.privateKey), format: 'der', type: 'pkcs8' });
  const signature = withLowS(sign('sha256', filled(forms.attributes, digest), { key, dsaEncoding: 'der' }));
  const seal = forms.seals.get(signature.length) ?? sealForm(identity.certificate, signature.length);
  forms.seals.set(signature.length, seal);
  return filled(seal, digest, signature);
}

/** The largest size of a seal with this certificate: an ECDSA signature over P-256 has at most 72 bytes. */
export function sealLength(certificate: Uint8Array): number {
  const { seals } = formsOf(certificate);
  const seal = seals.get(longestSignature) ?? sealForm(certificate, longestSignature);
  seals.set(longestSignature, seal);
  return seal.bytes.length;
}

const longestSignature = 72;
const digestMark = Buffer.from(createHash('sha256').update('digest').digest());
const signatureMark = (length: number): Buffer =>
  Buffer.alloc(length, createHash('sha256').update('signature').digest());

/** The bytes that all seals of one certificate share, with the places of the variable parts. */
interface Form {
  readonly bytes: Buffer;
  readonly digestAt: number;
  readonly signatureAt: number;
}

interface Forms {
  readonly certificate: Uint8Array;
  readonly attributes: Form;
  /** By the signature's length. */
  readonly seals: Map<number, Form>;
}

let known: Forms | null = null;

/** Cached, because encoding takes longer than signing, and one certificate seals for years. */
function formsOf(certificate: Uint8Array): Forms {
  if (known && Buffer.compare(known.certificate, certificate) === 0) return known;
  const bytes = Buffer.from(signedAttributes(certificate, digestMark));
  const attributes = { bytes, digestAt: bytes.indexOf(digestMark), signatureAt: -1 };
  known = { certificate: Uint8Array.from(certificate), attributes, seals: new Map() };
  return known;
}

function sealForm(certificate: Uint8Array, length: number): Form {
  const signature = signatureMark(length);
  const bytes = Buffer.from(assemble({ certificate, digest: digestMark, signature }));
  return { bytes, digestAt: bytes.indexOf(digestMark), signatureAt: bytes.indexOf(signature) };
}

function filled(form: Form, digest: Uint8Array, signature?: Uint8Array): Uint8Array {
  const bytes = Buffer.from(form.bytes);
  bytes.set(digest, form.digestAt);
  if (signature) bytes.set(signature, form.signatureAt);
  return bytes;
}

/** The signed bytes: a set in DER order. */
export function signedAttributes(certificate: Uint8Array, digest: Uint8Array): Uint8Array {
  const value = attributes(certificate, digest).map((attribute) => attribute.toSchema());
  return new Uint8Array(new Asn1Set({ value }).toBER());
}

/** Encodes a seal from its parts, always identically, so that verification can compare bytes. */
export function assemble(parts: SealParts): Uint8Array {
  const certificate = parseCertificate(parts.certificate);
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes(parts.certificate, parts.digest) }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    signature: new OctetString({ valueHex: buffer(parts.signature) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate],
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

/** Reads a seal's parts from its CMS; null when it is not a seal. */
export function disassemble(cms: Uint8Array): SealParts | null {
  try {
    const read = fromBER(buffer(cms));
    if (read.offset !== cms.length) return null;
    const content = new ContentInfo({ schema: read.result });
    if (content.contentType !== oid.signedData) return null;
    const signed = new SignedData({ schema: content.content });
    const certificate = signed.certificates?.find((one): one is Certificate => one instanceof Certificate);
    const [signer] = signed.signerInfos;
    const digest = signer?.signedAttrs?.attributes.find((attribute) => attribute.type === oid.messageDigest)?.values[0];
    if (!certificate || !signer || !(digest instanceof OctetString)) return null;
    return {
      certificate: new Uint8Array(certificate.toSchema(false).toBER()),
      digest: new Uint8Array(digest.valueBlock.valueHexView),
      signature: new Uint8Array(signer.signature.valueBlock.valueHexView),
    };
  } catch {
    // Any parse error means that these bytes are not a seal; the caller decides what follows.
    return null;
  }
}

function attributes(certificate: Uint8Array, digest: Uint8Array): Attribute[] {
  const certificateHash = new OctetString({ valueHex: buffer(createHash('sha256').update(certificate).digest()) });
  // SigningCertificateV2 > certs > ESSCertIDv2; SHA-256 is the default and left out, as DER requires.
  const signingCertificate = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [certificateHash] })] })],
  });
  const all = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: buffer(digest) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate] }),
  ];
  return all
    .map((attribute) => ({ attribute, der: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ attribute }) => attribute);
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
