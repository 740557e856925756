import { createHash, verify, X509Certificate } from 'node:crypto';
import { sha256Hex } from '../../domain/canonical.ts';
import { sealedInTime } from '../../domain/clinic/seal.ts';
import { type Fault, type FaultParams, fault } from '../../domain/faults/faults.ts';
import type { verdicts } from '../../domain/faults/verdicts.ts';
import { Instant } from '../../domain/time.ts';
import { buildMark, findSeal, hasTraceOfSeal, readAnyValue, sealedEnd } from './byte-range.ts';
import { assemble, disassemble, type SealParts, signedAttributes } from './cms.ts';
import { describeCertificate } from './identity.ts';
import { hasLowS } from './signature.ts';

/** A certificate of this clinic: its SHA-256, and the period in which it sealed here, if known. */
export interface KnownCertificate {
  readonly fingerprint: string;
  readonly since: Instant | null;
  readonly until: Instant | null;
}

/** The findings, each with its own words. */
export type Finding = 'untouched' | 'changed' | 'added-to' | 'other-key' | 'not-sealed';

export interface Verification {
  readonly verdict: 'untouched' | 'altered' | 'not-ours';
  readonly finding: Finding;
  /** The certificate's names, if the file has a readable one. */
  readonly sealedBy: string | null;
  /** UTC instant; only for an untouched file. */
  readonly signedAt: Instant | null;
  /** Which of our certificates sealed it, if the file still proves that. */
  readonly certificate: KnownCertificate | null;
  /** How many of the file's first bytes are unchanged since it was sealed. */
  readonly sealedBytes: number;
  /** The same for a person. */
  readonly says: Fault<keyof typeof verdicts>;
}

/**
 * Verifies a sealed document against our certificates, including past ones, without store or network: the seal covers the
 * whole file, digest and signature are valid, it names its certificate (signing-certificate-v2), and that certificate was
 * ours when the file was sealed.
 */
export async function verifyDocument(pdf: Uint8Array, pinned: readonly KnownCertificate[]): Promise<Verification> {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  return sealedWhole(file, text, pinned) ?? addedTo(file, text, pinned) ?? withoutFittingSeal(text, pinned);
}

/** Null when no seal covers the whole file. */
function sealedWhole(file: Buffer, text: string, pinned: readonly KnownCertificate[]): Verification | null {
  const place = findSeal(text);
  if (!place) return null;
  const parts = disassemble(place.value);
  if (!parts) return altered(null, 'seal-unreadable');
  const certificate = soundCertificate(parts.certificate);
  if (!certificate) return altered(null, 'certificate-damaged');
  const sealedBy = namesOf(certificate);
  const known = pinnedAs(parts.certificate, pinned);
  if (!known) return notOurs(sealedBy);

  const digest = createHash('sha256').update(file.subarray(0, place.start)).update(file.subarray(place.end)).digest();
  if (!digest.equals(parts.digest)) return altered(sealedBy, 'other-document');
  // Assembled again from its parts, the seal must be identical. That proves that the verified attributes are those in the
  // file, including signing-certificate-v2, and that no unsigned byte of the CMS can be changed unnoticed.
  if (!Buffer.from(assemble(parts)).equals(Buffer.from(place.value))) {
    return altered(sealedBy, 'seal-changed');
  }
  if (!signatureHolds(parts, certificate, text.includes(buildMark))) return altered(sealedBy, 'signature');
  const at = signedAt(text);
  if (!at || !wasInTime(known, parts.certificate, at)) return outOfTime(sealedBy, known, at);
  return {
    verdict: 'untouched',
    finding: 'untouched',
    sealedBy,
    signedAt: at,
    certificate: known,
    sealedBytes: file.length,
    says: fault('seal-untouched', { sealedBy }),
  };
}

/** Within the certificate's own validity, and within its period of use if known. */
function wasInTime({ since, until }: KnownCertificate, der: Uint8Array, at: Instant): boolean {
  const own = describeCertificate(der);
  return sealedInTime(own, at) && sealedInTime({ since: since ?? own.since, until: until ?? own.until }, at);
}

/** `lowS`: the seal says that it has a low s. Older seals have either. */
function signatureHolds(parts: SealParts, certificate: X509Certificate, lowS: boolean): boolean {
  try {
    if (lowS && !hasLowS(parts.signature)) return false;
    const attributes = signedAttributes(parts.certificate, parts.digest);
    return verify('sha256', attributes, { key: certificate.publicKey, dsaEncoding: 'der' }, parts.signature);
  } catch {
    // Node throws on a malformed key or signature; it is one more invalid signature.
    return false;
  }
}

/**
 * Whole and unchanged up to the end of the seal's range, with data added behind it: the sealed part can still be identified.
 */
function addedTo(file: Buffer, text: string, pinned: readonly KnownCertificate[]): Verification | null {
  const end = sealedEnd(text);
  if (end === null || end >= file.length) return null;
  const sealed = sealedWhole(file.subarray(0, end), text.slice(0, end), pinned);
  if (sealed?.verdict !== 'untouched') return null;
  return {
    ...sealed,
    verdict: 'altered',
    finding: 'added-to',
    signedAt: null,
    sealedBytes: end,
    says: fault('seal-added-to', { sealedBy: sealed.sealedBy ?? '', bytes: end }),
  };
}

/** No seal matches the file: changed, if it has one of ours or remains of one. */
function withoutFittingSeal(text: string, pinned: readonly KnownCertificate[]): Verification {
  if (!hasTraceOfSeal(text)) {
    return {
      verdict: 'not-ours',
      finding: 'not-sealed',
      sealedBy: null,
      signedAt: null,
      certificate: null,
      sealedBytes: 0,
      says: fault('seal-none'),
    };
  }
  const value = readAnyValue(text);
  const parts = value ? disassemble(value) : null;
  const certificate = parts ? soundCertificate(parts.certificate) : null;
  if (!parts || !certificate) return altered(null, 'seal-damaged');
  const sealedBy = namesOf(certificate);
  if (!pinnedAs(parts.certificate, pinned)) return notOurs(sealedBy);
  return altered(sealedBy, 'not-covered');
}

/** Our certificates are self-signed, so a changed byte shows as a broken signature and not as a stranger's certificate. */
function soundCertificate(der: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(der);
    return certificate.verify(certificate.publicKey) ? certificate : null;
  } catch {
    // No longer a certificate.
    return null;
  }
}

function pinnedAs(certificate: Uint8Array, pinned: readonly KnownCertificate[]): KnownCertificate | null {
  const actual: string = sha256Hex(certificate);
  return pinned.find(({ fingerprint }) => fingerprint.replaceAll(/[\s:]/g, '').toLowerCase() === actual) ?? null;
}

const namesOf = (certificate: X509Certificate): string =>
  certificate.subject
    .split('\n')
    .map((part) => part.replace(/^[A-Za-z.0-9]+=/, ''))
    .join(', ')
    // Somebody else's certificate may say anything.
    .slice(0, 300);

/** The time in the seal's dictionary, which the signature covers. */
function signedAt(text: string): Instant | null {
  const found = /\/M \(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z\)/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const parsed = Instant.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return parsed.success ? parsed.data : null;
}

const altered = (sealedBy: string | null, why: FaultParams['seal-changed']['why']): Verification => ({
  verdict: 'altered',
  finding: 'changed',
  sealedBy,
  signedAt: null,
  certificate: null,
  sealedBytes: 0,
  says: fault('seal-changed', { why }),
});

const notOurs = (sealedBy: string): Verification => ({
  verdict: 'not-ours',
  finding: 'other-key',
  sealedBy,
  signedAt: null,
  certificate: null,
  sealedBytes: 0,
  says: fault('seal-other-key', { sealedBy }),
});

/** A retired key that still seals is in somebody else's hands. */
const outOfTime = (sealedBy: string, { since, until }: KnownCertificate, at: Instant | null): Verification => ({
  verdict: 'not-ours',
  finding: 'other-key',
  sealedBy,
  signedAt: null,
  certificate: null,
  sealedBytes: 0,
  says: fault('seal-out-of-time', {
    ...(at !== null && { at }),
    ...(since !== null && until !== null && { since, until }),
  }),
});
