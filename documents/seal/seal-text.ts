import { createPrivateKey, sign, verify, X509Certificate } from 'node:crypto';
import type { SealIdentity } from './certificate.ts';

/** Signs a text with the clinic's seal: ECDSA over SHA-256, DER, as base64. */
export function sealText(text: string, { privateKey }: Pick<SealIdentity, 'privateKey'>): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return sign('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'der' }).toString('base64');
}

/** Whether the holder of this certificate (DER) signed exactly this text. False for anything that is no certificate. */
export function isSealedText(text: string, certificate: Uint8Array, signature: string): boolean {
  try {
    const key = new X509Certificate(certificate).publicKey;
    const bytes = Buffer.from(signature, 'base64');
    return verify('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'der' }, bytes);
  } catch {
    return false;
  }
}
