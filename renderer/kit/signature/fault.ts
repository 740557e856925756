import { type Signature, signatureFault } from '../../../domain/signature.ts';

/** Why the "Sign" button waits, as a word of the `sign` catalogue; null when the mark is a signature. */
export function signatureWait(value: Signature | null): 'empty' | 'tooShort' | null {
  if (!value) return 'empty';
  return signatureFault(value) ? 'tooShort' : null;
}
